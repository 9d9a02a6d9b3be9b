using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Registry;

/// <summary>
/// One line of a file that devices are imported from or exported to: an identity of a hub's registry. Source: Azure documentation, "Import and
/// export IoT Hub device identities in bulk" and the type ExportImportDevice of its SDKs, read November 2026.
/// </summary>
internal static class RegisteredDevice
{
    private const string DevicesKey = "authentication.symmetricKey";

    private static readonly string[] Statuses = ["enabled", "disabled"];

    /// <summary>The identity of a line; null, where the line is none.</summary>
    public static JsonObject? Parse(string line)
    {
        try
        {
            var device = JsonText.ParseObject(line);
            var isWhole = IsId(device.Text("id")) && Statuses.Contains(device.Text("status"), StringComparer.OrdinalIgnoreCase) && ImportMode.IsKnown(device.Text("importMode"));
            return isWhole ? device : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As the registry keeps it: with an etag and a way to sign in, of its keys only the hashes.</summary>
    public static JsonObject Kept(JsonObject device)
    {
        var kept = device.Clone();
        kept.Remove("importMode");
        kept["eTag"] = Convert.ToBase64String(Guid.NewGuid().ToByteArray().AsSpan(0, 6));
        kept["status"] = device.Text("status")!.ToLowerInvariant();
        kept.PutIfAbsent("authentication", new JsonObject { ["type"] = "sas" });
        if (kept.Says("authentication.type", "sas"))
        {
            kept.PutIfAbsent(DevicesKey + ".primaryKey", SecretKey.New(32));
            kept.PutIfAbsent(DevicesKey + ".secondaryKey", SecretKey.New(32));
        }

        SealedSecrets.Seal(kept);
        return kept;
    }

    /// <summary>The same with other tags and desired properties.</summary>
    public static JsonObject WithTwin(JsonObject device, JsonObject twin)
    {
        var updated = device.Clone();
        foreach (var member in (string[])["tags", "properties"])
        {
            if (twin[member] is { } value)
                updated[member] = value.DeepClone();
        }

        updated["twinETag"] = Convert.ToBase64String(Guid.NewGuid().ToByteArray().AsSpan(0, 6));
        return updated;
    }

    public static string Exported(JsonObject device, bool excludeKeys)
    {
        if (!excludeKeys || device.At(DevicesKey) is null)
            return JsonText.Write(device);
        var exported = device.Clone();
        exported.Put(DevicesKey, new JsonObject { ["primaryKey"] = null, ["secondaryKey"] = null });
        return JsonText.Write(exported);
    }

    private static bool IsId(string? id) => id is { Length: > 0 and <= 128 } && id.All(character => char.IsAsciiLetterOrDigit(character) || "-.+%_#*?!(),:=@$'".Contains(character, StringComparison.Ordinal));
}
