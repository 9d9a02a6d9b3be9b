using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>Files are uploaded to an account of the hub's own subscription.</summary>
internal sealed class UploadSubscription : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4023", "The file-upload account is not in the hub's subscription", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var use in context.Each<IotHubView>().SelectMany(context.Topology.Part<TopologyUses>().Of).Where(use => use.Purpose == HubPurpose.Files))
        {
            // Where one of them is left to the deployment, it may be the other's.
            if (use.Resource is { } account
                && use.Hub.Placement.Subscription.Text() is { } own
                && account.Placement.Subscription.Text() is { } other
                && !string.Equals(own, other, StringComparison.OrdinalIgnoreCase))
            {
                context.Report(
                    use.TargetPlace,
                    $"'{use.Hub.Path}' is in subscription '{own}' and its upload account '{account.Path}' in '{other}': Azure supports file upload "
                        + "to the hub's own subscription only");
            }
        }
    }
}
