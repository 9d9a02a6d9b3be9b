using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Placement;

/// <summary>A hub that must pass a firewall as a trusted service stands in a region where it does.</summary>
internal sealed class HubRegionForTrustedServices : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD1002", "The hub's region does not pass firewalls as a trusted service", Severity.Error);

    public override void Check(RuleContext context)
    {
        var (doors, uses) = (context.Topology.Part<TopologyDoors>(), context.Topology.Part<TopologyUses>());
        foreach (var hub in context.Each<IotHubView>())
        {
            if (!IsSaid(hub) && uses.Of(hub).FirstOrDefault(NeedsException) is { Resource.Path: { } target })
                RegionFinding.Report(context, hub, RegionFeature.TrustedServices, $"the trusted-services exception to reach '{target}'");
        }

        // A region of which no source says whether hubs are offered at all is reported where the hub's private links are.
        bool IsSaid(IotHubView hub) => RegionFinding.IsUnconfirmed(context, hub, RegionFeature.TrustedServices)
            && RegionFinding.IsUnconfirmed(context, hub, RegionFeature.PrivateLink)
            && context.Topology.Part<ReferenceIndex>().To<PrivateEndpointView>(hub).Any();

        bool NeedsException(HubUse use) => use is { Proof: Proof.SystemIdentity, Resource: { } target } && doors.Of(target)?.AdmitsEverybody == Answer.No;
    }
}
