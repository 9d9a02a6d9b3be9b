using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.Provisioning;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Access;

/// <summary>A rule of addresses makes a difference, and not the one that no rule is needed for.</summary>
internal sealed class PointlessIpRule : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4005", "An IP rule that admits everyone, stands behind another, or never matches", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Each<IotHubView>())
        {
            CheckFilter(context, hub.IpFilterRules, rule => rule.Mask, rule => rule.Action);
            CheckList(context, hub.NetworkRuleSet.IpRules, rule => rule.Mask, hub.NetworkRuleSet.DefaultAction);
        }

        // Rules about one side only stand behind no other's.
        foreach (var service in context.Each<DeviceProvisioningServiceView>().Where(service => service.IpFilterRules.Known.All(rule => rule.Api.IsUnset())))
            CheckFilter(context, service.IpFilterRules, rule => rule.Mask, rule => rule.Action);
        foreach (var account in context.Each<StorageAccountView>())
            CheckList(context, account.Firewall);
        foreach (var vault in context.Each<KeyVaultView>())
            CheckList(context, vault.Firewall);
        foreach (var streams in context.Each<EventHubsNamespaceView>())
            CheckList(context, streams.Firewall);
        foreach (var messages in context.Each<ServiceBusNamespaceView>())
            CheckList(context, messages.Firewall);
    }

    private static void CheckList(RuleContext context, FirewallView firewall) => CheckList(context, firewall.IpRules, rule => rule, firewall.DefaultAction);

    private static void CheckList<TRule>(RuleContext context, ListProperty<TRule> rules, Func<TRule, AddressPrefixView> mask, EnumProperty<FirewallAction> otherwise)
        where TRule : PartView
    {
        // Where all others get in as well, no rule decides.
        var decides = otherwise.Is(FirewallAction.Allow) == Answer.No;
        Check(context, rules, mask, (_, block) => decides ? LetsIn(block) : null);
    }

    // The first that fits decides: one that accepts everybody after others were kept out is what holds without it.
    private static void CheckFilter<TRule>(
        RuleContext context, ListProperty<TRule> rules, Func<TRule, AddressPrefixView> mask, Func<TRule, EnumProperty<IpFilterAction>> action)
        where TRule : PartView
    {
        var mayReject = rules.MayHoldMore;
        Check(context, rules, mask, (rule, block) =>
        {
            var admits = action(rule).Known == IpFilterAction.Accept && !mayReject;
            mayReject |= action(rule).Known != IpFilterAction.Accept;
            return admits ? LetsIn(block) : null;
        });
    }

    private static string? LetsIn(AddressSet addresses) => addresses switch
    {
        { IsTheInternet: true } => "the rule lets the whole internet in",
        { IsTheInternetByIPv6: true } => "the rule lets everybody in who comes by IPv6",
        _ => null,
    };

    private static void Check<TRule>(
        RuleContext context, ListProperty<TRule> rules, Func<TRule, AddressPrefixView> mask, Func<TRule, AddressSet, string?> admits)
        where TRule : PartView
    {
        var before = new GrowingAddresses();
        foreach (var rule in rules.Known)
        {
            if (mask(rule) is not { Value.Known: { } text, Addresses: { } own } || IsRefused(rule.Self.Owner, own))
                continue;
            var fault = own.IsOffTheInternet ? "nobody comes from there over the internet; private endpoints lead past the rules"
                : before.Holds(own) ? "what stands before it covers all of it"
                : admits(rule, own);
            before.Add(own);
            if (fault is not null)
                context.Report(rule, $"The IP rule for '{text}' of '{rule.Self.Owner.Path}' is of no use: {fault}");
        }
    }

    // Some services refuse private addresses altogether, or those of IPv6, which is another matter.
    private static bool IsRefused(ResourceView owner, AddressSet addresses) => IpRuleLimits.Of(owner.Type) is { } limits
        && (limits.RefusesPrivate && addresses.Blocks.Any() && addresses.Blocks.All(NetworkRanges.IsForPrivateUse)
            || !limits.TakesIPv6 && !addresses.IsWithin(AddressSet.EverybodyByIPv4));
}
