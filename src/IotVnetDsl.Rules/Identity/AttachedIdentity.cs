using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A user-assigned identity that a hub writes with is attached to the hub.</summary>
internal sealed class AttachedIdentity : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2008", "The user-assigned identity is not attached to the hub", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var use in context.Each<IotHubView>().SelectMany(context.Topology.Part<TopologyUses>().Of))
        {
            if (use is { Proof: Proof.UserIdentity, Principal: { } identity } && use.HasIdentity == Answer.No)
            {
                context.Report(
                    use.AuthenticationPlace,
                    $"'{identity.Path}' is not attached to '{use.Hub.Path}', needed by its {use.Description} to authenticate: "
                        + "add it to the UserAssignedIdentities of the hub's Identity",
                    data: FindingData.Of(
                        (FindingData.Hub, use.Hub.Path),
                        (FindingData.Principal, identity.Path),
                        (FindingData.PrincipalMember, identity.Member)));
            }
        }
    }
}
