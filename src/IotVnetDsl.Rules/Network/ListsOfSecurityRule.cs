using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>Several addresses of a security rule are blocks that have nothing in common, and several ports are ports.</summary>
internal sealed class ListsOfSecurityRule : Rule
{
    private const string Every = "*";

    public override RuleDescriptor Descriptor { get; } = new("IVD3039", "A security rule with a list that Azure refuses", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var group in context.Each<NetworkSecurityGroupView>().Where(group => group.Existing.Is(true) == Answer.No))
        {
            foreach (var rule in group.Rules.Known)
            {
                var name = $"Rule '{rule.Name.Known}' of '{group.Path}'";
                CheckAddresses(context, name, rule.Sources);
                CheckAddresses(context, name, rule.Destinations);
                CheckPorts(context, name, rule.SourcePorts);
                CheckPorts(context, name, rule.DestinationPorts);
            }
        }
    }

    private static void CheckAddresses(RuleContext context, string rule, ListProperty<TextProperty> addresses)
    {
        foreach (var tag in Alone(addresses, text => text == Every || IsTag(text)))
        {
            context.Report(
                tag,
                $"{rule} has '{tag.Known}' among other addresses, and Azure takes {(tag.Known == Every ? Every : "a service tag")} only alone (SecurityRuleParameterContainsUnsupportedValue): declare a rule for it");
        }

        foreach (var (first, second) in OverlappingBlocks.Of(addresses.Known, BlockOf))
        {
            var (smaller, bigger) = BlockOf(first)!.Value.Length > BlockOf(second)!.Value.Length ? (first, second) : (second, first);
            context.Report(
                smaller,
                $"{rule} has {smaller.Known} beside {bigger.Known}, and Azure takes no blocks that overlap in one rule (OverlappingSubnetsNotPermittedInSecurityRule): leave the smaller one out",
                data: FindingData.Of((FindingData.Spare, "")));
        }
    }

    private static AddressBlock? BlockOf(TextProperty address) => address.Known is { } text ? AddressBlock.ParseRule(text) : null;

    private static void CheckPorts(RuleContext context, string rule, ListProperty<TextProperty> ports)
    {
        foreach (var every in Alone(ports, text => text == Every))
            context.Report(every, $"{rule} has * among other ports, and Azure takes it only alone (SecurityRuleParameterContainsUnsupportedValue): leave the others out");
    }

    // Azure has a property of its own for a single one, which takes more.
    private static IEnumerable<TextProperty> Alone(ListProperty<TextProperty> list, Func<string, bool> isAlone) =>
        list.Known.Skip(1).Any() ? list.Known.Where(item => item.Known is { } text && isAlone(text)) : [];

    // What has a colon is an address of IPv6.
    private static bool IsTag(string text) => text.Length > 0 && char.IsLetter(text[0]) && !text.Contains(":");
}
