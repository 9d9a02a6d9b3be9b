using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Network;

/// <summary>A zone has one record for a name: several private endpoints of a target have a zone each.</summary>
internal sealed class SharedRecord : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3027", "Private endpoints of one target write the same record of a shared zone", Severity.Error);

    public override void Check(RuleContext context)
    {
        var names = context.Topology.Part<TopologyNames>();
        foreach (var ofTarget in context.Topology.All<PrivateEndpointView>()
            .Where(endpoint => endpoint.Target.TargetPath is not null && TopologyNames.PartOf(endpoint) is not null)
            .GroupBy(endpoint => (endpoint.Target.TargetPath, TopologyNames.PartOf(endpoint)!.ToLowerInvariant())))
        {
            var zones = ofTarget.SelectMany(endpoint => names.ZonesOf(endpoint).Distinct().Select(zone => (Zone: zone, Endpoint: endpoint)))
                .GroupBy(item => item.Zone, item => item.Endpoint);
            // What is said of one zone holds for the others that the same endpoints share.
            foreach (var shared in zones.Where(zone => zone.Count() > 1).GroupBy(zone => string.Join(",", zone.Select(endpoint => endpoint.Path))).Select(same => same.First()))
            {
                var first = shared.First();
                foreach (var second in shared.Skip(1))
                    Report(context, second, first, shared.Key);
            }
        }
    }

    private static void Report(RuleContext context, PrivateEndpointView second, PrivateEndpointView first, PrivateDnsZoneView zone) => context.Report(
        second,
        $"'{second.Path}' and '{first.Path}' lead to '{second.Target.TargetPath}' and write the same record of zone '{zone.Name.Known}', which has one for a name: "
            + (first.Subnet.TargetPath == second.Subnet.TargetPath
                ? "whichever writes last is reached; leave one of them out"
                : "clients of the other network lose their way; give each network a zone of its own, or reach one endpoint by peering"));
}
