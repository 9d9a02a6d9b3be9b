using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>A hub that restricts what it writes to lists the hosts of its targets.</summary>
internal sealed class AllowedHost : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4015", "A hub with restricted outbound access does not list a target's host", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var uses in context.Each<IotHubView>().SelectMany(hub => context.Topology.Part<TopologyUses>().Of(hub).Where(use => use.IsLetOut == Answer.No).GroupBy(use => use.Host)))
        {
            var (first, hub) = (uses.First(), uses.First().Hub);
            context.Report(
                hub.AllowedHosts.IsSet() == Answer.Yes ? hub.AllowedHosts.Self : hub.RestrictOutboundAccess.Self,
                $"'{hub.Path}' writes to its AllowedHosts only, and {first.Host} is none of them: {string.Join(", ", uses.Select(use => use.Description))} cannot write there",
                data: FindingData.Of((FindingData.Target, first.Resource!.Path), (FindingData.Domain, first.Host!.Substring(first.Host.IndexOf('.')))));
        }
    }
}
