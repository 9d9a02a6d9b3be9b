using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>A hub has one filter of addresses: the classic one or the rule set.</summary>
internal sealed class TwoFilters : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4022", "Both the classic IP filter and the network rule set are given", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Each<IotHubView>())
        {
            if (hub.IpFilterRules.Any().And(hub.NetworkRuleSet.IsSet()) == Answer.Yes)
            {
                context.Report(
                    hub.IpFilterRules,
                    $"'{hub.Path}' has IpFilterRules and a NetworkRuleSet: the classic filter is retired, and no text of Azure's says which of them counts; "
                        + "keep the NetworkRuleSet");
            }
        }
    }
}
