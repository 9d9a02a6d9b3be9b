using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Types.DocumentDB;
using IotVnetDsl.LocalArm.Types.EventHub;
using IotVnetDsl.LocalArm.Types.KeyVault;
using IotVnetDsl.LocalArm.Types.ServiceBus;
using IotVnetDsl.LocalArm.Types.Storage;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>Service endpoints by what they lead straight to.</summary>
internal static class ServiceEndpoints
{
    /// <summary>Those of a service that subnets may have; none for what has none.</summary>
    public static string[] Of(ResourceId target) =>
        target.IsOf(StorageAccount.TypeName) ? ["Microsoft.Storage", "Microsoft.Storage.Global"]
        : target.IsOf(EventHubNamespace.TypeName) ? ["Microsoft.EventHub"]
        : target.IsOf(ServiceBusNamespace.TypeName) ? ["Microsoft.ServiceBus"]
        : target.IsOf(Vault.TypeName) ? ["Microsoft.KeyVault"]
        : target.IsOf(DatabaseAccount.TypeName) ? ["Microsoft.AzureCosmosDB"]
        : [];
}
