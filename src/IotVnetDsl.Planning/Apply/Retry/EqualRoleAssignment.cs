using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Retry;

/// <summary>Azure refuses a second role assignment of one (scope, principal, role); the first one serves as well.</summary>
internal static class EqualRoleAssignment
{
    /// <summary>The assignment of the same triple, as the answer to the write; null where there is none to be seen.</summary>
    public static async Task<ArmResponse?> FindAsync(IArmClient arm, PlanOperation operation, JsonObject body, CancellationToken cancellation)
    {
        var collection = operation.Resource.Id[..operation.Resource.Id.LastIndexOf('/')];
        var scope = collection[..collection.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase)];
        try
        {
            var assignments = await arm.ListAsync(
                new("GET", collection, operation.ApiVersion) { Query = "$filter=atScope()" }, cancellation);
            var same = assignments.FirstOrDefault(assignment =>
                ResourceId.Same(Text(assignment, "scope"), scope)
                && ResourceId.Same(Text(assignment, "principalId"), Text(body, "principalId"))
                && ResourceId.Same(LastSegment(Text(assignment, "roleDefinitionId")), LastSegment(Text(body, "roleDefinitionId"))));
            return same is null ? null : new(200, same);
        }
        catch (ArmException)
        {
            // The refusal of the write says more than that of the look-up.
            return null;
        }
    }

    private static string? Text(JsonObject resource, string property) => (resource["properties"] as JsonObject)?[property]?.ToString();

    private static string? LastSegment(string? id) => id is null ? null : ResourceId.Name(id);
}
