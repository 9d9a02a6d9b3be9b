using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Reach.Grants;

/// <summary>A use that surely needs a role, by an identity that is ours.</summary>
/// <param name="Use">The use.</param>
/// <param name="Principal">The identity that needs the role.</param>
/// <param name="Target">The resource that is written to.</param>
/// <param name="Roles">The roles that would do, the least first; at least one.</param>
internal sealed record RoleNeed(HubUse Use, Principal Principal, ResourceView Target, ImmutableArray<BuiltInRole> Roles)
{
    /// <summary>On targets that are ours.</summary>
    public static IEnumerable<RoleNeed> Of(TopologyModel model) => model.All<IotHubView>().SelectMany(Of);

    public static IEnumerable<RoleNeed> Of(IotHubView hub) =>
        hub.Model.Part<TopologyUses>().Of(hub).Select(use => Of(use, IsThere(use) == Answer.Yes)).OfType<RoleNeed>();

    /// <summary>On targets that others keep. To an identity that is only made with the hub, they have given nothing yet.</summary>
    public static IEnumerable<RoleNeed> OnOthers(TopologyModel model) =>
        model.Part<TopologyUses>().All.Where(use => IsThere(use) == Answer.Yes && use.Resource?.Existing.Is(true) == Answer.Yes).Select(use => Of(use)).OfType<RoleNeed>();

    private static RoleNeed? Of(HubUse use, bool hasIdentity) =>
        // What others have given on a target of theirs is unknown.
        hasIdentity && use.Resource?.Existing.Is(true) == Answer.No ? Of(use) : null;

    /// <summary>What a use will lack as soon as the hub has the identity that it is to have; null where it lacks nothing, or that cannot be said.</summary>
    public static RoleNeed? LackedBy(HubUse use) =>
        use.Resource?.Existing.Is(true) is Answer.Yes or Answer.No && Of(use) is { } need && use.Hub.Model.Part<TopologyGrants>().Allow(use, need.Principal) == Answer.No ? need : null;

    private static RoleNeed? Of(HubUse use)
    {
        // What others have given to an identity of theirs, at whichever scope, is unknown.
        if (use.Principal is not { } principal || use.Resource is not { } target || use.Hub.Model.Find(principal.Path)?.Existing.Is(true) != Answer.No)
            return null;
        // No role helps an identity that the target's firewall stops.
        if (use.Proof == Proof.UserIdentity && use.Hub.Model.Part<TopologyDoors>().Of(target)?.AdmitsEverybody != Answer.Yes)
            return null;

        var roles = BuiltInRoles.ForWritingTo(target.Type).ToImmutableArray();
        return roles.IsEmpty ? null : new RoleNeed(use, principal, target, roles);
    }

    /// <summary>What a fix needs to assign the least role, on the target or on the child that is written to.</summary>
    public ImmutableSortedDictionary<string, string> Data(bool onWholeTarget)
    {
        var data = FindingData.Of(
            (FindingData.Hub, Use.Hub.Path),
            (FindingData.Use, Use.Place.Path),
            (FindingData.Principal, Principal.Path),
            (FindingData.PrincipalMember, Principal.Member),
            (FindingData.RoleId, Roles[0].Id),
            (FindingData.RoleMember, Roles[0].Member),
            (FindingData.Target, Target.Path));
        if (Target.Existing.Is(true) == Answer.Yes)
            data = data.SetItem(FindingData.OfOwner, "");
        return onWholeTarget || Use.Target?.Known?.Child is not { } child ? data : data.SetItem(FindingData.Child, child);
    }

    private static Answer IsThere(HubUse use) => use.Proof == Proof.SystemIdentity ? use.HasIdentity : Answer.Yes;
}
