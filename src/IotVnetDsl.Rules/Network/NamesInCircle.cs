using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Dns;

namespace IotVnetDsl.Rules.Network;

/// <summary>What a ruleset forwards does not come back to it.</summary>
internal sealed class NamesInCircle : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3044", "A forwarding rule that leads back to the network that asks", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var link in context.Each<DnsForwardingRulesetLinkView>())
        {
            if (link.VirtualNetwork.TargetPath is { } network && link.Ruleset.Target<DnsForwardingRulesetView>() is { } ruleset)
                Check(context, link, network, ruleset);
        }
    }

    private static void Check(RuleContext context, DnsForwardingRulesetLinkView link, string network, DnsForwardingRulesetView ruleset)
    {
        // Azure answers there by what the network asks, so by the ruleset again.
        var asked = context.Topology.All<DnsResolverView>().Where(resolver => resolver.VirtualNetwork.TargetPath == network)
            .SelectMany(resolver => resolver.InboundEndpoints.Known).Select(endpoint => endpoint.PrivateIpAddress.Known).OfType<string>().ToArray();
        foreach (var rule in ruleset.Rules.Known.Where(rule => rule.Enabled.Is(false) != Answer.Yes))
        {
            if (rule.Servers.Known.FirstOrDefault(server => asked.Contains(server.Address.Known)) is { } server)
            {
                context.Report(
                    link.VirtualNetwork,
                    $"'{link.Path}' lets '{network}' ask by '{ruleset.Path}', whose rule '{rule.Name.Known}' forwards {rule.Domain.Known} to {server.Address.Known}, the inbound endpoint of '{network}' itself: names of it go in a circle");
            }
        }
    }
}
