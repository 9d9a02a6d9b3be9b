using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Resources;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;

namespace IotVnetDsl.Rules.Limits;

/// <summary>The least version of TLS that each resource lets clients in by.</summary>
internal static class LeastVersion
{
    public static IEnumerable<EnumProperty<TlsVersion>> In(RuleContext context) => context.Each<IotHubView>().Select(hub => hub.MinimumTlsVersion)
        .Concat(context.Each<StorageAccountView>().Select(account => account.MinimumTlsVersion))
        .Concat(OfStores(context))
        .Concat(OfNamespaces(context));

    public static IEnumerable<EnumProperty<TlsVersion>> OfStores(RuleContext context) => context.Each<CosmosAccountView>().Select(account => account.MinimumTlsVersion);

    public static IEnumerable<EnumProperty<TlsVersion>> OfNamespaces(RuleContext context) => context.Each<EventHubsNamespaceView>().Select(streams => streams.MinimumTlsVersion)
        .Concat(context.Each<ServiceBusNamespaceView>().Select(messages => messages.MinimumTlsVersion));
}
