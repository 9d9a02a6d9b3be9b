using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Arm;

/// <summary>Reads what a resource refers to into its body, as the query <c>$expand</c> of some types does: what the resource does not say itself stands there.</summary>
internal static class Expansion
{
    /// <summary>The body with what its list of references leads to; what is gone meanwhile stays a reference.</summary>
    /// <exception cref="ArmException">Azure refuses to show it.</exception>
    public static async Task<JsonObject> ExpandAsync(this IArmClient client, JsonObject body, (string ArmPath, string ApiVersion) list, CancellationToken cancellation)
    {
        var expanded = body.DeepClone().AsObject();
        foreach (var reference in (BodyPath.Get(expanded, list.ArmPath) as JsonArray ?? []).OfType<JsonObject>())
        {
            if (reference["id"]?.ToString() is not { } id || reference.ContainsKey("properties"))
                continue;
            var answer = await client.SendAsync(new ArmRequest("GET", id, list.ApiVersion), cancellation);
            if (answer.Error is { IsNotFound: false } refused)
                throw new ArmException(refused, id);
            reference["properties"] = answer.Body?["properties"]?.DeepClone();
        }

        return expanded;
    }
}
