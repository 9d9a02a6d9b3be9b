using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>A network asks one zone for a name.</summary>
internal sealed class OneZoneOfAName : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3012", "Two zones of one name are linked to one network", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var link in context.Each<PrivateDnsZoneLinkView>())
        {
            if (link.VirtualNetwork.Target<VirtualNetworkView>() is not { } network || link.Zone.Target<PrivateDnsZoneView>() is not { Name.Known: { } name } zone)
                continue;
            var first = context.Topology.Part<ReferenceIndex>().To<PrivateDnsZoneLinkView>(network)
                .Where(other => other.VirtualNetwork.TargetPath == network.Path)
                .Select(other => other.Zone.Target<PrivateDnsZoneView>())
                .FirstOrDefault(other => other?.Name.Is(name) == Answer.Yes);
            if (first is not null && first.Path != zone.Path)
                context.Report(link.Zone, $"'{link.Path}' links '{zone.Path}' to '{network.Path}', which has '{first.Path}' of the same name '{name}': Azure takes one zone of a name for a network");
        }
    }
}
