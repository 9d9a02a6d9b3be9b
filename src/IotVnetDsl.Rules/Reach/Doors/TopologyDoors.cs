using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Provisioning;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>The doors of a topology to public addresses. Here it is decided whether a hub is open.</summary>
public sealed class TopologyDoors : ModelPart
{
    private readonly Dictionary<string, Door> _doors;
    private readonly Dictionary<string, Door> _builtIn;

    public TopologyDoors(TopologyModel model) : base(model)
    {
        var targets = model.All<IotHubView>().Cast<ResourceView>()
            .Concat(model.All<StorageAccountView>())
            .Concat(model.All<EventHubsNamespaceView>())
            .Concat(model.All<ServiceBusNamespaceView>())
            .Concat(model.All<DeviceProvisioningServiceView>());
        _doors = targets.ToDictionary(target => target.Path, Make, StringComparer.Ordinal);
        _builtIn = model.All<IotHubView>().ToDictionary(hub => hub.Path, HubDoor.OfBuiltInEndpoint, StringComparer.Ordinal);
    }

    /// <summary>All doors, in order of paths.</summary>
    public IEnumerable<Door> All => _doors.Values.OrderBy(door => door.Target.Path, StringComparer.Ordinal);

    /// <summary>The door of a resource; null for what has none that rules know.</summary>
    public Door? Of(ResourceView target, Entrance entrance = Entrance.Main) =>
        (entrance == Entrance.BuiltInEndpoint ? _builtIn : _doors).TryGetValue(target.Path, out var door) ? door : null;

    private static Door Make(ResourceView target) => target switch
    {
        IotHubView hub => HubDoor.Of(hub),
        StorageAccountView account => FirewallDoor.Of(account),
        EventHubsNamespaceView streams => FirewallDoor.Of(streams),
        ServiceBusNamespaceView messages => FirewallDoor.Of(messages),
        DeviceProvisioningServiceView service => ProvisioningDoor.Of(service),
        _ => throw new ArgumentException($"{target.Type} has no door", nameof(target)),
    };
}

/// <summary>Which name of a resource is meant.</summary>
public enum Entrance
{
    /// <summary>Its own.</summary>
    Main,

    /// <summary>A hub's endpoint compatible with event hubs, where messages are read.</summary>
    BuiltInEndpoint,
}
