using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Expansions;

/// <summary>The network of a private endpoint, and where the zones live that it resolves.</summary>
/// <param name="Reference">Points to the network.</param>
/// <param name="Name">The network's Azure name.</param>
/// <param name="Scope">Where the network lives.</param>
/// <param name="ZoneScope">Subscription and resource group of the zones.</param>
/// <param name="ZoneFolder">First part of the zones' paths: the name of their resource group.</param>
/// <param name="ZoneTags">Tags of the zones: they belong to the topology, not to a module of it.</param>
internal sealed record EndpointNetwork(
    ReferenceValue Reference, string Name, GraphScope Scope, GraphScope ZoneScope, string ZoneFolder, EquatableArray<StatedTags> ZoneTags)
{
    /// <summary>Null where the network or where it lives is unknown.</summary>
    public static EndpointNetwork? Of(GraphNode endpoint, GraphNode? network, RecordValue topology)
    {
        if (endpoint.Value[nameof(PrivateEndpointView.Subnet)] is not ReferenceValue subnet || subnet.Name.Text() is not { } name)
            return null;

        // A network can be linked to one zone of a name only, so the zones go with the network; nobody writes into the group of
        // a network that others keep.
        var home = network is { IsExisting: false } ? network.Scope : endpoint.Scope;
        return Folder(home, topology) is { } folder
            ? new EndpointNetwork(
                subnet with { Child = null, Key = UnsetValue.Instance },
                name,
                network?.Scope ?? endpoint.Scope,
                home with { Region = UnsetValue.Instance },
                folder,
                StatedTags.In(topology, path: "", default))
            : null;
    }

    private static string? Folder(GraphScope scope, RecordValue topology)
    {
        if (scope.ResourceGroup.Text() is not { } group || scope.Subscription is UnknownValue)
            return null;
        return scope.Subscription.Text() is { } subscription && !scope.Subscription.Equals(topology[GraphMember.Subscription])
            ? $"{subscription}/{group}"
            : group;
    }
}
