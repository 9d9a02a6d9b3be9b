using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Arm;

/// <summary>What stands in a list of resources.</summary>
internal static class ListedResource
{
    /// <summary>In lists of hubs a name stands in the id as in an address: <c>%24Default</c>.</summary>
    /// <exception cref="ArmException">It has no id: half an answer, of which the rest may be missing, too.</exception>
    public static string IdOf(JsonObject item, string asked) =>
        item["id"]?.ToString() is { Length: > 0 } id ? Uri.UnescapeDataString(id) : throw new ArmException(ArmError.NoResource(200), asked);
}
