using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A hub that writes by its own identity has one.</summary>
internal sealed class EndpointIdentity : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2001", "Authentication by identity, and the hub has none", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var use in context.Each<IotHubView>().SelectMany(context.Topology.Part<TopologyUses>().Of))
        {
            if (use.Proof == Proof.SystemIdentity && use.HasIdentity == Answer.No)
            {
                context.Report(
                    use.AuthenticationPlace,
                    $"'{use.Hub.Path}' has no system-assigned identity, needed by its {use.Description} to authenticate",
                    data: FindingData.Of((FindingData.Hub, use.Hub.Path)));
            }
        }
    }
}
