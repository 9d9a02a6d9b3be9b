using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Resources;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;

namespace IotVnetDsl.Rules.Limits;

/// <summary>The least version of TLS that each resource lets clients in by.</summary>
internal static class LeastVersion
{
    public static IEnumerable<EnumProperty<TlsVersion>> In(TopologyModel topology) =>
    [
        .. topology.All<IotHubView>().Select(hub => hub.MinimumTlsVersion),
        .. topology.All<StorageAccountView>().Select(account => account.MinimumTlsVersion),
        .. OfNamespaces(topology),
    ];

    public static IEnumerable<EnumProperty<TlsVersion>> OfNamespaces(TopologyModel topology) =>
    [
        .. topology.All<EventHubsNamespaceView>().Select(streams => streams.MinimumTlsVersion),
        .. topology.All<ServiceBusNamespaceView>().Select(messages => messages.MinimumTlsVersion),
    ];
}
