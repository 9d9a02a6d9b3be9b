using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Provisioning;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Views;

/// <summary>Resources with a public address of their own: its name is unique in all of Azure, and a door decides who gets in.</summary>
internal static class PublicServices
{
    /// <summary>Their types, each with the domain in which names are unique.</summary>
    public static ImmutableArray<(string Type, Func<KnownCloud, string> Domain)> Types { get; } =
    [
        (ViewTypes.GraphTypeOf<IotHubView>(), cloud => cloud.Hubs),
        (ViewTypes.GraphTypeOf<StorageAccountView>(), cloud => cloud.Storage),
        (ViewTypes.GraphTypeOf<KeyVaultView>(), cloud => cloud.Vaults),
        (ViewTypes.GraphTypeOf<CosmosAccountView>(), cloud => cloud.Databases),
        (ViewTypes.GraphTypeOf<DeviceProvisioningServiceView>(), cloud => cloud.Provisioning),
        (ViewTypes.GraphTypeOf<EventHubsNamespaceView>(), cloud => cloud.Messaging),
        (ViewTypes.GraphTypeOf<ServiceBusNamespaceView>(), cloud => cloud.Messaging),
    ];

    /// <summary>Those of a topology.</summary>
    public static IEnumerable<ResourceView> In(TopologyModel model) => Types.SelectMany(type => model.AllOf(type.Type));
}
