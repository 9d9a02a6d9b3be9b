using System.Globalization;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Network;

namespace IotVnetDsl.Rules.Access;

/// <summary>A firewall's rule of addresses is one that its service takes.</summary>
internal sealed class RefusedIpRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD4010", "An IP rule that the service refuses", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var limits in IpRuleLimits.All)
        {
            foreach (var node in context.Graph.OfType(limits.Type).Where(node => node["Existing"].Is(true) == Answer.No))
            {
                Check(context, node, limits, node["Firewall"]["IpRules"], "Firewall.IpRules", "");
                Check(context, node, limits, node["NetworkRuleSet"]["IpRules"], "NetworkRuleSet.IpRules", "Mask");
                Check(context, node, limits, node["IpFilterRules"], "IpFilterRules", "Mask");
            }
        }
    }

    private static void Check(RuleContext context, NodeView node, IpRuleLimits limits, GraphValue rules, string path, string member)
    {
        foreach (var rule in rules.KnownItems())
        {
            var prefix = member.Length == 0 ? rule.Value : rule.Value[member];
            if (prefix["Value"].Text() is { } text && Fault(text, limits) is { } fault)
            {
                context.Report(
                    node,
                    member.Length == 0 ? $"{path}[{rule.Key}]" : $"{path}[{rule.Key}].{member}",
                    $"'{node.Path}' has an IP rule for '{text}', which Azure refuses: {fault}",
                    data: text.EndsWith("/32", StringComparison.Ordinal) ? FindingData.Of((FindingData.Nearest, text.Split('/')[0])) : null);
            }
        }
    }

    private static string? Fault(string text, IpRuleLimits limits)
    {
        if (text.Contains(":"))
            return "rules are for IPv4 only";
        var isBlock = text.Contains("/");
        if (AddressBlock.Parse(isBlock ? text : text + "/32") is not { } block)
            return "it is neither an address nor a block of addresses";
        if (limits.RefusesPrivate && NetworkRanges.IsForPrivateUse(block))
            return "private addresses never come from the internet; let their subnet in by a subnet rule, or use a private endpoint";
        return isBlock && block.Length > limits.LongestPrefix
            ? $"blocks are /{limits.LongestPrefix.ToString(CultureInfo.InvariantCulture)} or bigger; write single addresses without a prefix"
            : null;
    }
}
