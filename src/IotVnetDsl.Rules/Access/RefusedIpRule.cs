using System.Globalization;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.Provisioning;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Access;

/// <summary>A firewall's rule of addresses is one that its service takes.</summary>
internal sealed class RefusedIpRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD4010", "An IP rule that the service refuses", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Each<IotHubView>())
            Check(context, hub, hub.NetworkRuleSet.IpRules.Known.Select(rule => rule.Mask).Concat(hub.IpFilterRules.Known.Select(rule => rule.Mask)));
        foreach (var service in context.Each<DeviceProvisioningServiceView>())
            Check(context, service, service.IpFilterRules.Known.Select(rule => rule.Mask));
        foreach (var account in context.Each<StorageAccountView>())
            Check(context, account, account.Firewall.IpRules.Known);
        foreach (var streams in context.Each<EventHubsNamespaceView>())
            Check(context, streams, streams.Firewall.IpRules.Known);
        foreach (var messages in context.Each<ServiceBusNamespaceView>())
            Check(context, messages, messages.Firewall.IpRules.Known);
        foreach (var vault in context.Each<KeyVaultView>())
            Check(context, vault, vault.Firewall.IpRules.Known);
        foreach (var account in context.Each<CosmosAccountView>())
            Check(context, account, account.IpRules.Known);
    }

    private static void Check(RuleContext context, ResourceView owner, IEnumerable<AddressPrefixView> masks)
    {
        if (owner.Existing.Is(true) != Answer.No || IpRuleLimits.Of(owner.Type) is not { } limits)
            return;
        foreach (var mask in masks)
        {
            if (mask.Value.Known is { } text && Fault(text, limits) is { } fault)
            {
                context.Report(
                    mask,
                    $"'{owner.Path}' has an IP rule for '{text}', which Azure refuses: {fault}",
                    data: text.EndsWith("/32", StringComparison.Ordinal) ? FindingData.Of((FindingData.Nearest, text.Split('/')[0])) : null);
            }
        }
    }

    private static string? Fault(string text, IpRuleLimits limits)
    {
        if (text.Contains(":"))
            return !limits.TakesIPv6 ? "rules are for IPv4 only" : AddressSet.Parse(text) is null ? "it is neither an address nor a block of addresses" : null;
        var isBlock = text.Contains("/");
        if (AddressBlock.ParseRule(text) is not { } block)
            return "it is neither an address nor a block of addresses";
        if (limits.RefusesPrivate && NetworkRanges.IsForPrivateUse(block))
            return "private addresses never come from the internet; let their subnet in by a subnet rule, or use a private endpoint";
        return isBlock && block.Length > limits.LongestPrefix
            ? $"blocks are /{limits.LongestPrefix.ToString(CultureInfo.InvariantCulture)} or bigger; write single addresses without a prefix"
            : null;
    }
}
