using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.Messaging;
using IotVnetDsl.Rules.Views.ServiceBus;

namespace IotVnetDsl.Rules.Access;

/// <summary>A namespace whose firewall denies by default has a rule: without a single one everything passes.</summary>
internal sealed class OpenNamespace : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4017", "A namespace that denies by default without a single rule is open", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var streams in context.Each<EventHubsNamespaceView>())
            Check(context, streams, streams.Firewall);
        foreach (var messages in context.Each<ServiceBusNamespaceView>())
            Check(context, messages, messages.Firewall);
    }

    private static void Check<TNamespace>(RuleContext context, TNamespace target, FirewallView firewall) where TNamespace : ResourceView, INamespaceView
    {
        var door = context.Topology.Part<TopologyDoors>().Of(target)!;
        // A tier that has no rules at all is the matter of another rule.
        if (target.Can(NamespaceTier.IpRules).And(firewall.IsSet()).And(firewall.DefaultAction.Is(FirewallAction.Allow).Not()).And(door.AdmitsEverybody) != Answer.Yes
            || firewall.IpRules.Any().Or(firewall.SubnetRules.Any()) != Answer.No)
        {
            return;
        }

        // Where it has no other way in, nobody could ever reach it once it is closed.
        var canBeClosed = target.CanHaveEndpoints().Or(door.CanHaveException) == Answer.Yes;
        context.Report(
            firewall,
            $"The firewall of '{target.Path}' denies by default and has no rule for an address or a subnet: without one Azure lets all traffic in; "
                + (canBeClosed ? "add a rule, or set PublicNetworkAccess to Disabled" : "add a rule"),
            // Where keys are refused, who gets in still has to be given a role.
            door.TakesKeys == Answer.No ? Severity.Suggestion : null,
            canBeClosed ? FindingData.Of((FindingData.Target, target.Path)) : null);
    }
}
