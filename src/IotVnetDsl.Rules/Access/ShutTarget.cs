using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Uses;

namespace IotVnetDsl.Rules.Access;

/// <summary>A target that surely shuts out hubs which write to it by their own identity, or, where no exception is for that, by any proof.</summary>
/// <param name="Door">The target's door: closed, its exception off.</param>
/// <param name="Users">The uses that are shut out, for messages.</param>
internal sealed record ShutTarget(Door Door, string Users)
{
    public static IEnumerable<ShutTarget> Of(TopologyModel topology)
    {
        var doors = topology.Part<TopologyDoors>();
        return topology.Part<TopologyUses>().All
            .Where(use => use.Resource is { } target && doors.Of(target) is { } door
                && (use.Proof == Proof.SystemIdentity || door.IsWithoutException) && door.Admits(use.Hub) == Answer.No)
            .GroupBy(use => use.Resource!.Path, StringComparer.Ordinal)
            .Select(group => (Door: doors.Of(group.First().Resource!), Users: string.Join(", ", group.Select(use => $"{use.Description} of '{use.Hub.Path}'"))))
            .Select(shut => new ShutTarget(shut.Door!, shut.Users));
    }
}
