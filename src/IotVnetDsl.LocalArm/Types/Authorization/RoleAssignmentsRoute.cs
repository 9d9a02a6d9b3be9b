using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Types.Authorization;

/// <summary>
/// Listing role assignments: at a scope, those made there, above it and below it; <c>atScope()</c> leaves out those
/// below, <c>principalId eq '…'</c> and <c>assignedTo('…')</c> those of others.
/// </summary>
internal sealed partial class RoleAssignmentsRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Method != "GET" || request.Parsed is not { Id: { } scope, Rest: ["providers", var providerNamespace, var type] }
            || !$"{providerNamespace}/{type}".Equals(RoleAssignment.TypeName, StringComparison.OrdinalIgnoreCase))
            return null;
        services.Gates.CheckType(request, RoleAssignment.TypeName);
        services.Gates.CheckScopeExists(scope);
        var filter = request.Query("$filter") ?? "";
        var principal = Principal.Match(filter) is { Success: true } match ? match.Groups[1].Value : null;
        if (filter.Length > 0 && principal is null && !filter.Contains("atScope()", StringComparison.OrdinalIgnoreCase))
            throw new ArmError(400, "InvalidFilter", $"The filter '{filter}' is not supported.");

        var atScope = filter.Contains("atScope()", StringComparison.OrdinalIgnoreCase);
        var found = services.Cloud.Store.OfType(RoleAssignment.TypeName)
            .Where(record => scope.SelfAndAncestors.Contains(record.Id.Parent) || (!atScope && record.Id.IsUnder(scope)))
            .Where(record => principal is null || record.Body.Says("properties.principalId", principal));
        return services.Answers.List(request, found);
    }

    [GeneratedRegex(@"(?:principalId\s+eq\s+|assignedTo\()'([0-9a-fA-F-]{36})'", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Principal { get; }
}
