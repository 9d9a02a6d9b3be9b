using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.Provisioning;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Access;

/// <summary>Rules of addresses that stand in one list: here is every place that has some.</summary>
/// <param name="Owner">Whose door they are of.</param>
/// <param name="Rules">Those that are known, in their order.</param>
/// <param name="IsOrdered">The first that fits decides, and whom none fits gets in; else each lets in, and none keeps out.</param>
/// <param name="Decides">Do they make a difference? Where all others get in as well, none does.</param>
/// <param name="MayHoldMore">Could there be rules that are not known?</param>
internal sealed record IpRuleList(ResourceView Owner, IEnumerable<IpRule> Rules, bool IsOrdered, Answer Decides, bool MayHoldMore)
{
    /// <summary>Would everybody get in if there were none? The firewalls of namespaces and of Cosmos DB begin with their first rule, of a subnet as well.</summary>
    public bool OpensWithoutRules { get; init; }

    public static IEnumerable<IpRuleList> Of(RuleContext context)
    {
        foreach (var hub in context.Each<IotHubView>())
        {
            yield return Ordered(hub, hub.IpFilterRules, rule => new(rule, rule.Mask) { Action = rule.Action });
            yield return Listed(hub, hub.NetworkRuleSet.IpRules, rule => new(rule, rule.Mask), hub.NetworkRuleSet.DefaultAction);
        }

        foreach (var service in context.Each<DeviceProvisioningServiceView>())
            yield return Ordered(service, service.IpFilterRules, rule => new(rule, rule.Mask) { Action = rule.Action, IsOfOneSide = !rule.Api.IsUnset() });
        foreach (var account in context.Each<StorageAccountView>())
            yield return Listed(account, account.Firewall);
        foreach (var vault in context.Each<KeyVaultView>())
            yield return Listed(vault, vault.Firewall);
        foreach (var streams in context.Each<EventHubsNamespaceView>())
            yield return Listed(streams, streams.Firewall) with { OpensWithoutRules = MayLackSubnets(streams.Firewall.SubnetRules) };
        foreach (var messages in context.Each<ServiceBusNamespaceView>())
            yield return Listed(messages, messages.Firewall) with { OpensWithoutRules = MayLackSubnets(messages.Firewall.SubnetRules) };
        foreach (var account in context.Each<CosmosAccountView>())
        {
            yield return new(account, account.IpRules.Known.Where(rule => rule.Value.Is(CosmosDoor.DataCenters) != Answer.Yes).Select(rule => new IpRule(rule, rule)), IsOrdered: false, Answer.Yes, account.IpRules.MayHoldMore)
            {
                OpensWithoutRules = MayLackSubnets(account.SubnetRules),
            };
        }
    }

    private static bool MayLackSubnets(ListProperty<SubnetRuleView> rules) => !rules.Known.Any();

    private static IpRuleList Ordered<TRule>(ResourceView owner, ListProperty<TRule> rules, Func<TRule, IpRule> read) =>
        new(owner, rules.Known.Select(read), IsOrdered: true, Answer.Yes, rules.MayHoldMore);

    private static IpRuleList Listed(ResourceView owner, FirewallView firewall) => Listed(owner, firewall.IpRules, rule => new(rule, rule), firewall.DefaultAction);

    private static IpRuleList Listed<TRule>(ResourceView owner, ListProperty<TRule> rules, Func<TRule, IpRule> read, EnumProperty<FirewallAction> otherwise) =>
        new(owner, rules.Known.Select(read), IsOrdered: false, otherwise.Is(FirewallAction.Allow).Not(), rules.MayHoldMore);
}

/// <summary>A rule of addresses.</summary>
/// <param name="Rule">Where it stands.</param>
/// <param name="Mask">Whom it fits.</param>
internal sealed record IpRule(PartView Rule, AddressPrefixView Mask)
{
    /// <summary>What it does with them; null where it lets in.</summary>
    public EnumProperty<IpFilterAction>? Action { get; init; }

    /// <summary>Is it about one of several sides of its service only?</summary>
    public bool IsOfOneSide { get; init; }
}
