using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>Clients in a network with DNS servers of its own get the private names that its zones have.</summary>
internal sealed class OwnNameServers : Rule
{
    // Azure's own name server, which does ask the linked zones.
    private const string Azure = "168.63.129.16";

    public override RuleDescriptor Descriptor { get; } =
        new("IVD3022", "A network with DNS servers of its own never asks its linked private zones", Severity.Warning);

    public override void Check(RuleContext context)
    {
        // A resolver is how such servers are told; who has one has thought of it.
        if (context.Topology.All<DnsResolverView>().Count > 0 || context.Topology.MayHoldMore<DnsResolverView>() != Answer.No)
            return;

        var index = context.Topology.Part<ReferenceIndex>();
        foreach (var network in context.Each<VirtualNetworkView>())
        {
            if (network.DnsServers.Any() == Answer.Yes
                && network.DnsServers.Any(server => server.Is(Azure)) == Answer.No
                && index.To<ClientView>(network).FirstOrDefault() is { } client
                && index.To<PrivateDnsZoneLinkView>(network).FirstOrDefault() is { Zone.Known: { } zone })
            {
                context.Report(
                    network.DnsServers,
                    $"'{network.Path}' has DNS servers of its own, which never ask zone '{zone.Name.Text()}' that is linked to it: '{client.Path}' "
                        + $"gets public addresses unless they forward to {Azure}; declare a DnsResolver for them to forward to, or suppress this where they do");
            }
        }
    }
}
