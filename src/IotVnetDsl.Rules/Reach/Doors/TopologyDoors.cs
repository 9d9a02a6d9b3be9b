using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Provisioning;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>The doors of a topology to public addresses. Here it is decided whether a hub is open.</summary>
public sealed class TopologyDoors : ModelPart
{
    private readonly Derived<ResourceView, Door?> _doors;
    private readonly Derived<IotHubView, Door> _builtIn;

    public TopologyDoors(TopologyModel model) : base(model) => (_doors, _builtIn) = (new(model, Make), new(model, HubDoor.OfBuiltInEndpoint));

    /// <summary>All doors, in order of paths.</summary>
    public IEnumerable<Door> All => PublicServices.In(Model).OrderBy(target => target.Path, StringComparer.Ordinal).Select(target => _doors[target]!);

    /// <summary>The door of a resource; null for what has none that rules know, and for what this topology does not have.</summary>
    public Door? Of(ResourceView target, Entrance entrance = Entrance.Main) => (entrance, Own(target)) switch
    {
        (Entrance.Main, { } own) => _doors[own],
        (Entrance.BuiltInEndpoint, IotHubView hub) => _builtIn[hub],
        _ => null,
    };

    // Before and after a plan are two topologies: who asks one of them with the other's resource means what it says of it itself.
    private ResourceView? Own(ResourceView target) => target.Model == Model ? target : Model.Find(target.Path);

    private static Door? Make(ResourceView target) => target switch
    {
        IotHubView hub => HubDoor.Of(hub),
        StorageAccountView account => FirewallDoor.Of(account),
        EventHubsNamespaceView streams => FirewallDoor.Of(streams),
        ServiceBusNamespaceView messages => FirewallDoor.Of(messages),
        KeyVaultView vault => FirewallDoor.Of(vault),
        CosmosAccountView account => CosmosDoor.Of(account),
        DeviceProvisioningServiceView service => ProvisioningDoor.Of(service),
        _ => null,
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
