using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.IotHubs;
using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A use of a target by something else than the hub's own identity, where only that passes.</summary>
internal static class OtherProof
{
    /// <summary>Uses by one kind of proof, with the door of the target that each meets.</summary>
    public static IEnumerable<(HubUse Use, Door Door)> UsesBy(RuleContext context, Proof proof)
    {
        var doors = context.Topology.Part<TopologyDoors>();
        foreach (var use in context.Each<IotHubView>().SelectMany(context.Topology.Part<TopologyUses>().Of).Where(use => use.Proof == proof))
        {
            if (use.Resource is { } target && doors.Of(target) is { } door)
                yield return (use, door);
        }
    }

    /// <summary>Does a door make a difference between proofs? Where it has no exception for hubs, none of them passes.</summary>
    public static bool MattersAt(Door door) => !door.IsWithoutException;

    /// <summary>Are there addresses that the door lets in? The hub's may be among them, as long as Azure does not change it.</summary>
    public static bool AdmitsSome(Door door) => door.Addresses.IsNobody == Answer.No;

    /// <summary>Reports at the authentication, with what a fix needs to authenticate by the hub's own identity.</summary>
    public static void Report(RuleContext context, HubUse use, string message, Severity? severity = null) =>
        context.Report(use.AuthenticationPlace, message, severity, Data(use.BySystemIdentity));

    private static ImmutableSortedDictionary<string, string> Data(HubUse use)
    {
        var data = RoleNeed.LackedBy(use)?.Data(use.NeedsWholeTarget) ?? FindingData.Of((FindingData.Hub, use.Hub.Path));
        return use.HasIdentity == Answer.No ? data.SetItem(FindingData.LacksIdentity, "") : data;
    }
}
