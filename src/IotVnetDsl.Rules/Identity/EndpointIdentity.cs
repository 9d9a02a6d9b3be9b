using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Grants;
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
        foreach (var hub in context.Each<IotHubView>())
        {
            var uses = context.Topology.Part<TopologyUses>().Of(hub).Where(use => use.Proof == Proof.SystemIdentity && use.HasIdentity == Answer.No).ToArray();
            foreach (var use in uses)
            {
                context.Report(
                    use.AuthenticationPlace, $"'{hub.Path}' has no system-assigned identity, needed by its {use.Description} to authenticate", data: Data(use, uses));
            }
        }
    }

    // An identity without its role is the next mistake. One role on the account does for all that needs it.
    private static ImmutableSortedDictionary<string, string> Data(HubUse use, HubUse[] uses) =>
        RoleNeed.LackedBy(use)?.Data(uses.Any(other => other.NeedsWholeTarget && other.Resource == use.Resource)) ?? FindingData.Of((FindingData.Hub, use.Hub.Path));
}
