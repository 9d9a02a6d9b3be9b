using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>Clients in a network with DNS servers of its own get the private names that its zones have.</summary>
internal sealed class OwnNameServers : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3022", "A network with DNS servers of its own never asks its linked private zones", Severity.Warning);

    public override void Check(RuleContext context)
    {
        CheckResolvers(context);
        // A resolver is how such servers are told; who has one has thought of it.
        if (context.Topology.All<DnsResolverView>().Count > 0 || context.Topology.MayHoldMore<DnsResolverView>() != Answer.No)
            return;

        var index = context.Topology.Part<ReferenceIndex>();
        foreach (var network in context.Each<VirtualNetworkView>())
        {
            if (TopologyNames.AsksAzure(network) == Answer.No
                && index.To<ClientView>(network).FirstOrDefault() is { } client
                && index.To<PrivateDnsZoneLinkView>(network).FirstOrDefault() is { Zone.Known: { } zone })
            {
                context.Report(
                    network.DnsServers,
                    $"'{network.Path}' has DNS servers of its own, which never ask zone '{zone.Name.Text()}' that is linked to it: '{client.Path}' "
                        + $"gets public addresses unless they forward to {AzureNameServer.Address}; declare a DnsResolver for them to forward to, or suppress this where they do");
            }
        }
    }

    // Servers that are a resolver's own addresses are of no use to who does not get there.
    private static void CheckResolvers(RuleContext context)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var way in context.Topology.Part<TopologyWays>().OfClients)
        {
            if (way is not { Holds: Answer.No, Names: { Reason: NameReason.OutOfReach } names, OfClient.Client: { Location.Kind.Known: LocationKind.Subnet } client })
                continue;
            if (names.Ruleset is { } ruleset)
            {
                if (said.Add(ruleset.Path))
                    context.Report(ruleset.OutboundEndpoints, $"{names.Outcomes[0].Words}: '{client.Path}' gets no answer to names that its rules are about; peer the network of its outbound endpoints with that one, in both directions");
            }
            else if (client.Location.Subnet.Target<VirtualNetworkView>() is { } network && said.Add(network.Path))
            {
                context.Report(network.DnsServers, $"{names.Outcomes[0].Words}: '{client.Path}' gets no answer to any name; peer the two, in both directions");
            }
        }
    }
}
