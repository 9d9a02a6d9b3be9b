using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Egress;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Placement;

/// <summary>A hub that must pass a firewall as a trusted service stands in a region where it does.</summary>
internal sealed class HubRegionForTrustedServices : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD1002", "The hub's region does not pass firewalls as a trusted service", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Graph.OfType("IotHub"))
        {
            if (FirewalledTarget(context.Graph, hub) is { } target)
                RegionFinding.Report(context, context.Topology.Find(hub.Path)!, RegionFeature.TrustedServices, $"the trusted-services exception to reach '{target}'");
        }
    }

    private static string? FirewalledTarget(GraphView graph, NodeView hub) => EgressUse.Of(hub)
        .Where(use => use.Authentication == EgressAuthentication.SystemIdentity && use.Target is not null)
        .Select(use => graph.Resolve(use.Target!))
        .OfType<NodeView>()
        .Where(target => new TargetFirewall(target).IsClosed == Answer.Yes)
        .Select(target => target.Path)
        .FirstOrDefault();
}
