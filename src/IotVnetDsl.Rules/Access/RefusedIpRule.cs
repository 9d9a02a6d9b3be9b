using System.Globalization;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Access;

/// <summary>A firewall's rule of addresses is one that its service takes.</summary>
internal sealed class RefusedIpRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD4010", "An IP rule that the service refuses", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var list in IpRuleList.Of(context))
        {
            if (list.Owner.Existing.Is(true) == Answer.No && IpRuleLimits.Of(list.Owner.Type) is { } limits)
                Check(context, list, limits);
        }
    }

    private static void Check(RuleContext context, IpRuleList list, IpRuleLimits limits)
    {
        foreach (var mask in list.Rules.Select(rule => rule.Mask))
        {
            if (mask.Value.Known is { } text && Fault(text, limits) is { } fault)
            {
                context.Report(
                    mask,
                    $"'{list.Owner.Path}' has an IP rule for '{text}', which Azure refuses: {fault}");
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
