using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.Messaging;
using IotVnetDsl.Rules.Views.ServiceBus;

namespace IotVnetDsl.Rules.Access;

/// <summary>A namespace's tier can do what is asked of it.</summary>
internal sealed class TargetTierNeeds : Rule
{
    private const string DefaultGroup = "$Default";

    public override RuleDescriptor Descriptor { get; } = new("IVD4008", "The target's tier cannot do what is asked", Severity.Error);

    public override void Check(RuleContext context)
    {
        var names = context.Topology.Part<TopologyNames>();
        foreach (var streams in context.Each<EventHubsNamespaceView>())
        {
            Check(
                context,
                streams,
                [
                    .. OfFirewall(streams.Firewall),
                    (NamespaceTier.PrivateEndpoint, names.HasEndpoint(streams)),
                    (NamespaceTier.ConsumerGroups, streams.EventHubs.Any(HasConsumerGroups)),
                    (NamespaceTier.Capture, streams.EventHubs.Any(eventHub => eventHub.Capture.IsSet())),
                    (NamespaceTier.CustomerKeys, streams.CustomerKeys.Any()),
                ]);
        }

        foreach (var messages in context.Each<ServiceBusNamespaceView>())
        {
            Check(
                context,
                messages,
                [
                    .. OfFirewall(messages.Firewall),
                    (NamespaceTier.PrivateEndpoint, names.HasEndpoint(messages)),
                    (NamespaceTier.Topics, messages.Topics.Any()),
                    (NamespaceTier.Sessions, messages.Queues.Any(queue => queue.RequiresSession.Is(true))),
                    (NamespaceTier.DuplicateDetection, messages.Queues.Any(queue => queue.RequiresDuplicateDetection.Is(true))),
                    (NamespaceTier.CustomerKeys, messages.CustomerKeys.Any()),
                ]);
        }
    }

    private static void Check<TNamespace>(RuleContext context, TNamespace target, (string What, Answer IsAsked)[] asked) where TNamespace : ResourceView, INamespaceView
    {
        var isNew = target.HasTierOfNew();
        var tier = NamespaceTier.All.FirstOrDefault(tier => tier.Type == target.Type && (isNew ? tier.Tier == TierOfNamespace.UnlessStated : target.Tier.Is(tier.Tier) == Answer.Yes));
        var lacking = tier is null ? [] : asked.Where(need => need.IsAsked == Answer.Yes && tier.Lacks.Contains(need.What)).Select(need => need.What).ToArray();
        if (lacking.Length == 0)
            return;

        var least = tier!.Least(asked.Where(need => need.IsAsked == Answer.Yes).Select(need => need.What).ToArray())!;
        var advice = $"{tier.Tier}, which has no {string.Join(" and no ", lacking)}: choose {least}";
        var data = FindingData.Of((FindingData.Nearest, least));
        if (isNew)
            context.Report(target, $"'{target.Path}' states no Sku, and a new one is {advice}", Severity.Warning, data: data);
        else
            context.Report(PlaceOf(target), $"'{target.Path}' is {advice}", data: data);
    }

    private static Property PlaceOf(ResourceView target) => target is EventHubsNamespaceView streams ? streams.Sku.Self : ((ServiceBusNamespaceView)target).Sku.Self;

    // A firewall that refuses whom no rule names is one of rules, whichever there are.
    private static IEnumerable<(string What, Answer IsAsked)> OfFirewall(FirewallView firewall) =>
    [
        (NamespaceTier.IpRules, firewall.DefaultAction.Is(FirewallAction.Deny).Or(firewall.IpRules.Any())),
        (NamespaceTier.SubnetRules, firewall.SubnetRules.Any()),
        (NamespaceTier.TrustedServices, firewall.TrustedServices.Is(true)),
    ];

    // The one that Azure makes itself is on every tier.
    private static Answer HasConsumerGroups(EventHubView eventHub) => eventHub.ConsumerGroups.Any(group => group.Name.Is(DefaultGroup).Not());
}
