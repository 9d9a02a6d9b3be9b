using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Arrivals;

/// <summary>Subnets by their names: a network may have thousands, and a client in each.</summary>
public sealed class TopologySubnets : ModelPart
{
    private readonly Derived<string, ILookup<string, SubnetView>> _ofNetwork;

    public TopologySubnets(TopologyModel model) : base(model) => _ofNetwork = new(model, path => ((model.Find(path) as VirtualNetworkView)?.Subnets.Known ?? [])
        .Where(subnet => subnet.Name.Known is not null).ToLookup(subnet => subnet.Name.Known!, StringComparer.OrdinalIgnoreCase));

    /// <summary>The subnet that a reference means; null where that is unknown, or its network does not show it.</summary>
    public SubnetView? Of(ReferenceProperty subnet) => subnet is { TargetPath: { } network, ChildKey: { } name } ? _ofNetwork[network][name].FirstOrDefault() : null;

    /// <summary>Does the subnet send what is meant for a service straight to it?</summary>
    public Answer HasServiceEndpoint(ReferenceProperty subnet, string targetType)
    {
        var services = ServiceEndpoints.Of(targetType)?.Services ?? [];
        return Of(subnet) is { } known ? known.ServiceEndpoints.Any(endpoint => services.Select(endpoint.Name.Is).Any()) : Answer.CannotSay;
    }
}
