using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Registry;

/// <summary>What a line of an import does to the registry. Source as <see cref="RegisteredDevice"/>.</summary>
internal static class ImportMode
{
    private const string Default = "createOrUpdate";

    private static readonly string[] Known =
    [
        "create", "update", "updateIfMatchETag", "createOrUpdate", "createOrUpdateIfMatchETag", "delete", "deleteIfMatchETag", "updateTwin", "updateTwinIfMatchETag",
    ];

    /// <summary>A line that says none creates or updates.</summary>
    public static bool IsKnown(string? mode) => mode is null || Known.Contains(mode, StringComparer.OrdinalIgnoreCase);

    /// <summary>The identity afterwards, null for none; or why it stays as it is.</summary>
    public static (JsonObject? Device, ImportFault? Fault) Apply(JsonObject? before, JsonObject line)
    {
        var mode = (line.Text("importMode") ?? Default).ToLowerInvariant();
        var creates = mode.StartsWith("create", StringComparison.Ordinal);
        var changes = mode != "create";
        if (before is null && !creates)
            return (null, new ImportFault(line, 404001, "DeviceNotFound"));
        if (before is not null && !changes)
            return (before, new ImportFault(line, 409001, "DeviceAlreadyExists"));
        var isTwin = mode.StartsWith("updatetwin", StringComparison.Ordinal);
        if (before is not null && mode.EndsWith("ifmatchetag", StringComparison.Ordinal) && !line.Says("eTag", "*") && line.Text(isTwin ? "twinETag" : "eTag") != before.Text(isTwin ? "twinETag" : "eTag"))
            return (before, new ImportFault(line, 412002, "PreconditionFailed"));
        if (mode.StartsWith("delete", StringComparison.Ordinal))
            return (null, null);
        return (isTwin ? RegisteredDevice.WithTwin(before!, line) : RegisteredDevice.Kept(line), null);
    }
}

/// <summary>A line that was not carried out, as the log of an import names it.</summary>
internal sealed record ImportFault(JsonObject Line, int Code, string Status)
{
    public string Text => JsonText.Write(new JsonObject { ["deviceId"] = Line.Text("id"), ["errorCode"] = Code, ["errorStatus"] = Status });

    /// <summary>Of a line that is no identity.</summary>
    public static string Unreadable(string line) => JsonText.Write(new JsonObject { ["errorCode"] = 400012, ["errorStatus"] = $"Invalid device format in line: {line}" });
}
