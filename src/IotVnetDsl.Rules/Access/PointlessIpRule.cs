using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>A rule of addresses makes a difference, and not the one that no rule is needed for.</summary>
internal sealed class PointlessIpRule : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4005", "An IP rule that admits everyone, stands behind another, or never matches", Severity.Warning);

    public override void Check(RuleContext context)
    {
        // Rules about one side only stand behind no other's.
        foreach (var list in IpRuleList.Of(context).Where(list => !list.Rules.Any(rule => rule.IsOfOneSide)))
            Check(context, list);
    }

    private static void Check(RuleContext context, IpRuleList list)
    {
        var pointless = Pointless(list).ToArray();
        // A door that opens when its last rule goes is kept shut by it, whomever it is for.
        var keeps = list.OpensWithoutRules && !list.MayHoldMore && pointless.Length == list.Rules.Count();
        foreach (var (rule, fault) in pointless)
        {
            context.Report(
                rule.Rule,
                $"The IP rule for '{rule.Mask.Value.Known}' of '{list.Owner.Path}' is of no use: {fault}"
                    + (keeps ? "; without a single rule Azure lets all traffic in, so set PublicNetworkAccess to Disabled in its place" : ""),
                data: keeps ? FindingData.Of() : FindingData.Of((FindingData.Spare, "")));
        }
    }

    private static IEnumerable<(IpRule Rule, string Fault)> Pointless(IpRuleList list)
    {
        var before = new GrowingAddresses();
        // Of those in an order one that accepts everybody after others were kept out is what holds without it.
        var decides = list.Decides == Answer.Yes && !(list.IsOrdered && list.MayHoldMore);
        foreach (var rule in list.Rules)
        {
            var accepts = rule.Action is not { } action || action.Known == IpFilterAction.Accept;
            if (rule.Mask is not { Value.Known: { }, Addresses: { } own } || IsRefused(list.Owner, own))
            {
                decides &= accepts;
                continue;
            }

            var fault = own.IsOffTheInternet ? "nobody comes from there over the internet; private endpoints lead past the rules"
                : before.Holds(own) ? "what stands before it covers all of it"
                : null;
            if (fault is null)
            {
                decides &= accepts;
                fault = decides ? LetsIn(own) : null;
            }

            before.Add(own);
            if (fault is not null)
                yield return (rule, fault);
        }
    }

    private static string? LetsIn(AddressSet addresses) => addresses switch
    {
        { IsTheInternet: true } => "the rule lets the whole internet in",
        { IsTheInternetByIPv6: true } => "the rule lets everybody in who comes by IPv6",
        _ => null,
    };

    // Some services refuse private addresses altogether, or those of IPv6, which is another matter.
    private static bool IsRefused(ResourceView owner, AddressSet addresses) => IpRuleLimits.Of(owner.Type) is { } limits
        && (limits.RefusesPrivate && addresses.Blocks.Any() && addresses.Blocks.All(NetworkRanges.IsForPrivateUse)
            || !limits.TakesIPv6 && !addresses.IsWithin(AddressSet.EverybodyByIPv4));
}
