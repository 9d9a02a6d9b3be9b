using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IotVnetDsl.Planning.Reach;

/// <summary>The report for programs: the members of <see cref="ReachReport"/> in camel case.</summary>
public static class ReachJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(ReachReport report) => JsonSerializer.Serialize(report, Options) + "\n";
}
