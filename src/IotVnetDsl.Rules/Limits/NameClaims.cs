using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Provisioning;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Limits;

/// <summary>Which resource is the first to claim a name that is unique in all of Azure; asked once per name, however many claim it.</summary>
internal sealed class NameClaims : ModelPart
{
    private static readonly (string Type, Func<KnownCloud, string> Domain)[] Types =
    [
        (ViewTypes.GraphTypeOf<IotHubView>(), cloud => cloud.Hubs),
        (ViewTypes.GraphTypeOf<StorageAccountView>(), cloud => cloud.Storage),
        (ViewTypes.GraphTypeOf<KeyVaultView>(), cloud => cloud.Vaults),
        (ViewTypes.GraphTypeOf<CosmosAccountView>(), cloud => cloud.Databases),
        (ViewTypes.GraphTypeOf<DeviceProvisioningServiceView>(), cloud => cloud.Provisioning),
        (ViewTypes.GraphTypeOf<EventHubsNamespaceView>(), cloud => cloud.Messaging),
        (ViewTypes.GraphTypeOf<ServiceBusNamespaceView>(), cloud => cloud.Messaging),
    ];

    private readonly Derived<(string Domain, string Name), NameClaim> _firsts;

    public NameClaims(TopologyModel model) : base(model) => _firsts = new(model, First);

    /// <summary>The types whose names are unique in all of Azure, each with the domain in which they are.</summary>
    public static IEnumerable<(string Type, string Domain)> TypesIn(TopologyModel model) =>
        Types.Select(type => (type.Type, type.Domain(model.Cloud ?? Clouds.Public)));

    public NameClaim FirstOf(NameClaim claim) => _firsts[claim.Key];

    private NameClaim First((string Domain, string Name) key) => TypesIn(Model).Where(type => type.Domain == key.Domain)
        .SelectMany(type => Model.Named(type.Type, key.Name)).OrderBy(resource => resource.Path, StringComparer.Ordinal)
        .Select(resource => NameClaim.Of(resource, key.Domain)).OfType<NameClaim>().First();
}
