using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Network;

/// <summary>A subnet that a firewall lets in has the endpoint of the firewall's service.</summary>
internal sealed class ServiceEndpointOfRule : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3015", "A network rule names a subnet without the service endpoint that it needs", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var (target, rules) in Firewalls(context))
        {
            // What others let in, they have seen to.
            if (target.Existing.Is(true) != Answer.No || ServiceEndpoints.Of(target.Type) is not { } needed)
                continue;
            foreach (var rule in rules.Known)
                Check(context, target, rule, needed);
        }
    }

    private static IEnumerable<(ResourceView Target, ListProperty<SubnetRuleView> Rules)> Firewalls(RuleContext context) =>
        context.Each<StorageAccountView>().Select(account => ((ResourceView)account, account.Firewall.SubnetRules))
            .Concat(context.Each<EventHubsNamespaceView>().Select(streams => ((ResourceView)streams, streams.Firewall.SubnetRules)))
            .Concat(context.Each<ServiceBusNamespaceView>().Select(messages => ((ResourceView)messages, messages.Firewall.SubnetRules)))
            .Concat(context.Each<KeyVaultView>().Select(vault => ((ResourceView)vault, vault.Firewall.SubnetRules)))
            .Concat(context.Each<CosmosAccountView>().Select(account => ((ResourceView)account, account.SubnetRules)));

    private static void Check(RuleContext context, ResourceView target, SubnetRuleView rule, NeededServiceEndpoint needed)
    {
        if ((needed.MayBeMissing && rule.IgnoreMissingServiceEndpoint.Is(true) != Answer.No) || rule.Subnet.Subnet() is not { } subnet
            || subnet.ServiceEndpoints.Any(endpoint => Serves(endpoint, needed)) != Answer.No)
            return;

        var network = subnet.Self.Owner;
        context.Report(
            rule,
            $"The firewall of '{target.Path}' lets subnet '{subnet.Name.Known}' of '{network.Path}' in, which has no service endpoint {needed.Services[0]}: "
                + "Azure refuses the rule; add it to the subnet's ServiceEndpoints",
            data: FindingData.Of((FindingData.Network, network.Path), (FindingData.Subnets, subnet.Self.Path), (FindingData.Service, needed.Services[0])));
    }

    private static Answer Serves(ServiceEndpointView endpoint, NeededServiceEndpoint needed) =>
        needed.Services.Select(service => endpoint.Name.Is(service)).Any();
}
