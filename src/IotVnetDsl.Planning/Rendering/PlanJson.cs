using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>The plan's JSON form: versioned, the same bytes for the same plan, and read back as it was written.</summary>
public static class PlanJson
{
    private const string Version = "schemaVersion";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(Plan plan)
    {
        var json = new JsonObject { [Version] = Plan.SchemaVersion };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(plan, Options)!.AsObject().ToArray())
            json[name] = value?.DeepClone();
        return json.ToJsonString(Options) + "\n";
    }

    /// <summary>The plan that was written; throws <see cref="FormatException"/> where the text is none, or one of another version.</summary>
    public static Plan Read(string text)
    {
        try
        {
            var json = JsonNode.Parse(text)?.AsObject() ?? throw new FormatException("the plan is empty");
            var version = (int?)json[Version];
            if (version != Plan.SchemaVersion)
                throw new FormatException($"the plan has schema version {version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}, this tool reads {Plan.SchemaVersion}");
            json.Remove(Version);
            return json.Deserialize<Plan>(Options)!;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new FormatException($"the plan cannot be read: {fault.Message}", fault);
        }
    }
}
