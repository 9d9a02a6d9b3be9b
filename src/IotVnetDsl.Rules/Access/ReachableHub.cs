using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>A hub that no public address gets to has a private endpoint.</summary>
internal sealed class ReachableHub : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD4003", "Nobody can reach the hub", Severity.Warning);

    public override void Check(RuleContext context)
    {
        var doors = context.Topology.Part<TopologyDoors>();
        var names = context.Topology.Part<TopologyNames>();
        foreach (var hub in context.Each<IotHubView>())
        {
            var door = doors.Of(hub)!;
            // What leads to a hub of others, they know. While it is open whether rules count at all, so is where to mend it.
            if (door.IsOff != Answer.CannotSay && hub.Existing.Is(true).Not().And(IsShut(context.Topology, hub)).And(names.HasEndpoint(hub).Not()) == Answer.Yes)
            {
                context.Report(
                    door.Place,
                    $"Nobody can reach '{hub.Path}': it refuses public networks, and no private endpoint leads to it; add a PrivateEndpoint",
                    data: FindingData.Of((FindingData.Hub, hub.Path), (FindingData.Subnets, string.Join(",", EndpointSubnets.Of(context.Topology, hub)))));
            }
        }
    }

    /// <summary>Does the hub let in nobody by public addresses, neither devices nor who reads?</summary>
    internal static Answer IsShut(TopologyModel topology, IotHubView hub)
    {
        var doors = topology.Part<TopologyDoors>();
        return doors.Of(hub)!.AdmitsNobody.And(doors.Of(hub, Entrance.BuiltInEndpoint)!.AdmitsNobody);
    }
}
