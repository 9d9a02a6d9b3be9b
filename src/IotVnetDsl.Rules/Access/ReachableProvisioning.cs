using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Views.Provisioning;

namespace IotVnetDsl.Rules.Access;

/// <summary>A provisioning service that no public address gets to has a private endpoint.</summary>
internal sealed class ReachableProvisioning : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD4029", "Nobody can reach the provisioning service", Severity.Warning);

    public override void Check(RuleContext context)
    {
        var doors = context.Topology.Part<TopologyDoors>();
        var names = context.Topology.Part<TopologyNames>();
        foreach (var service in context.Each<DeviceProvisioningServiceView>())
        {
            var door = doors.Of(service)!;
            if (door.IsOff != Answer.CannotSay && service.Existing.Is(true).Not().And(door.AdmitsNobody).And(names.HasEndpoint(service).Not()) == Answer.Yes)
            {
                context.Report(
                    door.Place,
                    $"Nobody can reach '{service.Path}': it refuses public networks, and no private endpoint leads to it; add a PrivateEndpoint",
                    data: FindingData.Of((FindingData.Subnets, string.Join(",", EndpointSubnets.Of(context.Topology, service)))));
            }
        }
    }
}
