using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Access;

/// <summary>The connection of a private endpoint to what is ours is approved with its creation.</summary>
internal sealed class ApprovalByHand : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4016", "A private endpoint waits for an approval that nothing in the topology gives", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var endpoint in context.Each<PrivateEndpointView>())
        {
            // What others keep, they approve; a connection that is there already may be approved.
            if (endpoint.Approval.IsSet().And(endpoint.Existing.Is(true).Not()) == Answer.Yes
                && endpoint.Target.Target<ResourceView>() is { } target
                && target.Existing.Is(true) == Answer.No)
            {
                context.Report(
                    endpoint.Approval,
                    $"'{endpoint.Path}' asks for an approval by hand, and its target '{target.Path}' is of this topology, where nothing gives it: no traffic passes until somebody does; "
                        + "leave Approval out, and the connection is approved at once",
                    data: FindingData.Of((FindingData.Target, target.Path)));
            }
        }
    }
}
