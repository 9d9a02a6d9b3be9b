using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply;

/// <summary>Azure refuses a second role assignment of one (scope, principal, role); the first one serves as well.</summary>
internal static class RoleAssignments
{
    public const string Type = "Microsoft.Authorization/roleAssignments";

    /// <summary>The assignment of the same triple, as the answer to the write; null where there is none to be seen.</summary>
    public static async Task<ArmResponse?> FindSameAsync(IArmClient arm, PlanOperation operation, JsonObject body, CancellationToken cancellation)
    {
        var collection = operation.Resource.Id[..operation.Resource.Id.LastIndexOf('/')];
        var scope = collection[..collection.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase)];
        try
        {
            var assignments = await arm.ListAsync(
                new("GET", collection, operation.ApiVersion) { Query = "$filter=atScope()" }, cancellation);
            var same = assignments.FirstOrDefault(assignment =>
                Is(Text(assignment, "scope"), scope)
                && Is(Text(assignment, "principalId"), Text(body, "principalId"))
                && Is(LastSegment(Text(assignment, "roleDefinitionId")), LastSegment(Text(body, "roleDefinitionId"))));
            return same is null ? null : new(200, same);
        }
        catch (ArmException)
        {
            // The refusal of the write says more than that of the look-up.
            return null;
        }
    }

    private static string? Text(JsonObject resource, string property) => (resource["properties"] as JsonObject)?[property]?.ToString();

    private static string? LastSegment(string? id) => id?[(id.LastIndexOf('/') + 1)..];

    private static bool Is(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
