using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Views.Provisioning;

namespace IotVnetDsl.Rules.Access;

/// <summary>Devices that come by a private endpoint are not allocated by latency: what is measured is the endpoint's.</summary>
internal sealed class AllocationByLatency : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD4030", "Devices behind a private endpoint are allocated by latency", Severity.Warning);

    public override void Check(RuleContext context)
    {
        var names = context.Topology.Part<TopologyNames>();
        foreach (var service in context.Each<DeviceProvisioningServiceView>())
        {
            // With one hub there is nothing to choose.
            var chooses = service.LinkedHubs.Known.Take(2).Count() == 2;
            if (chooses && service.AllocationPolicy.Is(AllocationPolicy.GeoLatency).And(names.HasEndpoint(service)) == Answer.Yes)
            {
                context.Report(
                    service.AllocationPolicy,
                    $"'{service.Path}' chooses hubs by latency, which says nothing of devices that come by its private endpoint: spread them evenly, "
                        + "or let enrollments name the hub");
            }
        }
    }
}
