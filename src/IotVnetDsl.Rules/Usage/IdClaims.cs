using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Locks;
using IotVnetDsl.Rules.Views.Monitoring;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Usage;

/// <summary>Which resource is the first to claim an id of Azure, among those of one name: many a name is that of one resource only.</summary>
internal sealed class IdClaims : ModelPart
{
    private readonly Derived<(string Type, string Name), Dictionary<string, ResourceView>> _firsts;

    public IdClaims(TopologyModel model) : base(model) => _firsts = new(model, named => FirstByPlace(model.Named(named.Type, named.Name)));

    /// <summary>Null where the id is not known.</summary>
    public ResourceView? FirstWithIdOf(ResourceView resource)
    {
        if (resource.Name.Known is not { } name || !Model.Named(resource.Type, name).Skip(1).Any() || PlaceOf(resource) is not { } place)
            return null;
        return _firsts[(resource.Type, GraphNode.Folded(name))].TryGetValue(place, out var first) ? first : null;
    }

    private static Dictionary<string, ResourceView> FirstByPlace(IEnumerable<ResourceView> resources)
    {
        var firsts = new Dictionary<string, ResourceView>(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in resources)
        {
            if (PlaceOf(resource) is { } place && !firsts.ContainsKey(place))
                firsts.Add(place, resource);
        }

        return firsts;
    }

    // What a name is unique in; null where that is not known.
    private static string? PlaceOf(ResourceView resource) => resource switch
    {
        PrivateDnsZoneLinkView link => link.Zone.TargetPath,
        PrivateDnsZoneGroupView group => group.PrivateEndpoint.TargetPath,
        VirtualNetworkPeeringView peering => peering.VirtualNetwork.TargetPath,
        DnsForwardingRulesetLinkView link => link.Ruleset.TargetPath,
        ManagementLockView held => PlaceOf(held.Scope),
        DiagnosticSettingView setting => PlaceOf(setting.Scope),
        ResourceGroupView group => Text(group.Placement.Subscription),
        GroupedResourceView grouped => Text(grouped.Placement.Subscription) is { } subscription && grouped.Placement.ResourceGroup.Text() is { } name ? $"{subscription}/{name}" : null,
        _ => null,
    };

    private static string? PlaceOf(ReferenceProperty scope) =>
        scope.Known is { Path: { } path } known && known.Key.IsWhollyKnown ? $"{path}/{known.Child}[{known.Key}]" : null;

    // Unset is the subscription that the deployment is pointed at.
    private static string? Text(GraphValue value) => value is UnsetValue ? "" : value.Text();
}
