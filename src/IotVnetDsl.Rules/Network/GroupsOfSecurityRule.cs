using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>A side of a security rule is known by addresses or by application security groups.</summary>
internal sealed class GroupsOfSecurityRule : Rule
{
    private const int Most = 10;

    public override RuleDescriptor Descriptor { get; } = new("IVD3029", "A security rule whose application security groups Azure refuses", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var group in context.Each<NetworkSecurityGroupView>())
        {
            foreach (var rule in group.Rules.Known)
            {
                Check(context, group, rule, "comes from", "Sources", rule.Sources, rule.SourceGroups);
                Check(context, group, rule, "goes to", "Destinations", rule.Destinations, rule.DestinationGroups);
            }
        }
    }

    private static void Check(
        RuleContext context, NetworkSecurityGroupView group, SecurityRuleView rule, string way, string member, ListProperty<TextProperty> addresses, ListProperty<ReferenceProperty> groups)
    {
        var named = groups.Known.Count();
        if (named > 0 && addresses.Known.Any())
            context.Report(groups, $"Rule '{rule.Name.Known}' of '{group.Path}' {way} addresses and groups, and Azure takes one of them: leave out {member}, or declare a second rule");
        if (named > Most)
            context.Report(groups, $"Rule '{rule.Name.Known}' of '{group.Path}' names {named} application security groups, and Azure takes {Most} at most: declare a second rule");
    }
}
