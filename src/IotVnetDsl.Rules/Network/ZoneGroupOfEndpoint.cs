using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Network;

/// <summary>The names of a private endpoint's target lead to the endpoint.</summary>
internal sealed class ZoneGroupOfEndpoint : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3009", "A private endpoint without DNS: names go on resolving to public addresses", Severity.Warning);

    public override void Check(RuleContext context)
    {
        var names = context.Topology.Part<TopologyNames>();
        var records = context.Topology.Part<TopologyRecords>();
        foreach (var endpoint in context.Each<PrivateEndpointView>().Where(endpoint => names.HasGroup(endpoint) == Answer.No && records.LeadsTo(endpoint) == Answer.No))
        {
            context.Report(
                endpoint,
                $"'{endpoint.Path}' has no DNS zone group: the names of its target go on resolving to public addresses; "
                    + "set Dns to Dns.PrivateZones, or to Dns.ByPolicy where others provide the zones",
                data: names.RivalOf(endpoint) is { } rival ? FindingData.Of((FindingData.Rival, rival.Path)) : null);
        }
    }
}
