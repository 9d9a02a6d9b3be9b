using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Egress;

/// <summary>A use that surely needs a role: by an identity that there is, on a target that is ours.</summary>
/// <param name="Use">The use.</param>
/// <param name="Principal">The identity that needs the role.</param>
/// <param name="Target">The resource that is written to.</param>
/// <param name="Roles">The roles that would do, the least first; at least one.</param>
internal sealed record RoleNeed(EgressUse Use, EgressPrincipal Principal, NodeView Target, ImmutableArray<BuiltInRole> Roles)
{
    public static IEnumerable<RoleNeed> Of(GraphView graph) =>
        graph.OfType("IotHub").SelectMany(EgressUse.Of).Select(use => Of(graph, use, IsThere(use) == Answer.Yes)).OfType<RoleNeed>();

    /// <summary>What a use needs, null where that cannot be said.</summary>
    public static RoleNeed? Of(GraphView graph, EgressUse use, bool hasIdentity)
    {
        if (!hasIdentity || use.Principal is not { } principal || use.Target is not { } reference)
            return null;
        // What others have given on a target of theirs is unknown.
        if (graph.Resolve(reference) is not { } target || target["Existing"].Is(true) != Answer.No)
            return null;
        // No role helps an identity that the target's firewall stops.
        if (use.Authentication == EgressAuthentication.UserIdentity && new TargetFirewall(target).IsClosed != Answer.No)
            return null;

        var roles = BuiltInRoles.ForWritingTo(target.Type).ToImmutableArray();
        return roles.IsEmpty ? null : new RoleNeed(use, principal, target, roles);
    }

    /// <summary>What a fix needs to assign the least role, on the target or on the child that is written to.</summary>
    public ImmutableSortedDictionary<string, string> Data(bool onWholeTarget)
    {
        var data = FindingData.Of(
            (FindingData.Hub, Use.Hub.Path),
            (FindingData.Use, Use.PropertyPath),
            (FindingData.Principal, Principal.Path),
            (FindingData.PrincipalMember, Principal.Member),
            (FindingData.RoleId, Roles[0].Id),
            (FindingData.RoleMember, Roles[0].Member),
            (FindingData.Target, Target.Path));
        return onWholeTarget || Use.Target?.Child is not { } child ? data : data.SetItem(FindingData.Child, child);
    }

    private static Answer IsThere(EgressUse use) => use.Authentication == EgressAuthentication.SystemIdentity
        ? use.Hub["Identity"]["System"].Is(true)
        : Answer.Yes;
}
