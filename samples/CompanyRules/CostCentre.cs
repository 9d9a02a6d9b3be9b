using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.IotHubs;

namespace CompanyRules;

/// <summary>Every hub says who pays for it.</summary>
public sealed class CostCentre : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ACME001", "A hub without the tag costCentre", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Each<IotHubView>())
        {
            if (hub.Tags.Any(tag => tag.Name.Is("costCentre")) == Answer.No)
                context.Report(hub.Tags, $"'{hub.Path}' has no tag costCentre: finance cannot say who pays for it");
        }
    }
}
