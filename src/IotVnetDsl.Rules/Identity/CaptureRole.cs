using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.EventHubs;

namespace IotVnetDsl.Rules.Identity;

/// <summary>The identity by which an event hub's capture writes may write to the account.</summary>
internal sealed class CaptureRole : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD2018", "An event hub may not write what it captures", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var use in context.Each<EventHubsNamespaceView>().SelectMany(CaptureUse.Of))
        {
            // Roles on what others keep, others may have given.
            if (use.Account is { } account && account.MayHoldWhatOthersKeep == Answer.No
                && use.Principal is { } identity && context.Topology.Find(identity.Path)?.MayHoldWhatOthersKeep == Answer.No
                && RolesOfService.MayHave(identity, use.Capture.Container, account) == Answer.No)
            {
                context.Report(
                    use.Capture.Identity.Self,
                    $"'{use.Streams.Path}' writes what it captures to '{account.Path}' by {identity}, which has no role for that there: assign "
                        + $"Role.StorageBlobDataContributor on '{account.Path}'");
            }
        }
    }
}
