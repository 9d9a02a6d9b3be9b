using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>The principals that a resource can act as.</summary>
internal static class Identities
{
    /// <param name="resource">A body with an <c>identity</c>.</param>
    /// <param name="userAssigned">Id of a user-assigned identity; null is the system-assigned one.</param>
    /// <returns>Null when the resource has no such identity.</returns>
    public static string? PrincipalOf(JsonObject resource, string? userAssigned)
    {
        if (userAssigned is null)
            return resource.Text("identity.principalId");
        return resource.At("identity.userAssignedIdentities") is JsonObject attached
            ? attached.FirstOrDefault(identity => identity.Key.Equals(userAssigned, StringComparison.OrdinalIgnoreCase)).Value.Text("principalId")
            : null;
    }
}
