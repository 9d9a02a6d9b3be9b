using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Json;

/// <summary>JSON merge patch (RFC 7396): what PATCH means for the types that take more than tags.</summary>
internal static class JsonMerge
{
    public static JsonObject Merge(JsonObject target, JsonObject patch)
    {
        var merged = target.Clone();
        foreach (var (name, value) in patch)
        {
            if (value is null)
                merged.Remove(name);
            else if (value is JsonObject inner)
                merged[name] = Merge(merged[name] as JsonObject ?? JsonText.NewObject(), inner);
            else
                merged[name] = value.DeepClone();
        }

        return merged;
    }
}
