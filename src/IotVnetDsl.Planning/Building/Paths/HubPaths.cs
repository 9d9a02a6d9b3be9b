using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Egress;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>Ways of hubs to what they write to: identity, role, and how the firewall lets them in.</summary>
internal sealed class HubPaths(GraphView graph)
{
    public IEnumerable<Way> All() => graph.OfType("IotHub").SelectMany(EgressUse.Of).Select(Path).OfType<Way>();

    private Way? Path(EgressUse use)
    {
        if (use.Target is not { } reference || graph.Resolve(reference) is not { } target)
            return null;
        var role = Role(use, target);
        var door = Door(use, target);
        var path = new PlanPath(
            use.Hub.Path,
            reference.Key.Text() is { } key ? $"{target.Path}/{key}" : target.Path,
            string.Join(", ", new[] { Purpose(use), Identity(use), role.Words, door.Words }.Where(word => word.Length > 0)),
            role.IsThere && door.IsOpen);
        return new Way(path, [[use.Hub.Path], [use.Written ?? target.Path], role.Assignments], (changed, change) => changed == use.Hub.Path && IsOf(use, change));
    }

    private static bool IsOf(EgressUse use, PropertyChange change) => use.PropertyPath.StartsWith("Endpoints", StringComparison.Ordinal)
        ? change.Name == "endpoints" && change.ArmPath.EndsWith(use.PropertyPath["Endpoints".Length..], StringComparison.Ordinal)
        : change.Name == use.Description;

    // To send messages is what a hub is for.
    private static string Purpose(EgressUse use) =>
        use.PropertyPath.StartsWith("Endpoints", StringComparison.Ordinal) ? "" : use.Description;

    private static string Identity(EgressUse use) => use.Authentication switch
    {
        EgressAuthentication.SystemIdentity => "system identity",
        EgressAuthentication.UserIdentity => $"identity {use.Principal?.Path}",
        _ => "key",
    };

    private (string Words, bool IsThere, ImmutableArray<string> Assignments) Role(EgressUse use, NodeView target)
    {
        if (use.Principal is not { } principal)
            return ("", true, []);
        var roles = graph.OfType("RoleAssignment")
            .Where(assignment => principal.IsMeantBy(assignment["Principal"]) == Answer.Yes && Covers(assignment["Scope"], use.Target!))
            .Select(assignment => (assignment.Path, Role: BuiltInRoles.Find(assignment["Role"]["Id"].Text() ?? "")))
            .Where(assignment => assignment.Role is not null && assignment.Role.WritesTo.Contains(target.Type)).ToArray();
        return roles.Length > 0
            ? (string.Join(", ", roles.Select(role => role.Role!.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), true, [.. roles.Select(role => role.Path)])
            : ("no built-in role that may write is declared", false, []);
    }

    private static bool Covers(GraphValue scope, ReferenceValue target) => scope is ReferenceValue reference
        && (reference.Type == "ResourceGroup" || (reference.Path == target.Path && (reference.Child is null || reference.Key.Equals(target.Key))));

    private static (string Words, bool IsOpen) Door(EgressUse use, NodeView target)
    {
        var firewall = new TargetFirewall(target);
        if (firewall.IsPublicAccessOff == Answer.Yes)
            return ("public access is off", false);
        if (firewall.IsClosed != Answer.Yes)
            return ("the firewall is open", true);
        return firewall.LetsTrustedServicesIn == Answer.Yes && use.Authentication == EgressAuthentication.SystemIdentity
            ? ("trusted service", true)
            : ("shut out by the firewall", false);
    }
}
