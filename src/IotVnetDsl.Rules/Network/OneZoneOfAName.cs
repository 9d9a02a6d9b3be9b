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
        var linked = new Dictionary<(string Network, string Name), PrivateDnsZoneView>();
        foreach (var link in context.Topology.All<PrivateDnsZoneLinkView>())
        {
            if (link.VirtualNetwork.Target<VirtualNetworkView>() is not { } network || link.Zone.Target<PrivateDnsZoneView>() is not { Name.Known: { } name } zone)
                continue;
            var key = (network.Path, name.ToLowerInvariant());
            if (!linked.TryGetValue(key, out var first))
                linked.Add(key, zone);
            else if (first.Path != zone.Path)
                context.Report(link.Zone, $"'{link.Path}' links '{zone.Path}' to '{network.Path}', which has '{first.Path}' of the same name '{name}': Azure takes one zone of a name for a network");
        }
    }
}
