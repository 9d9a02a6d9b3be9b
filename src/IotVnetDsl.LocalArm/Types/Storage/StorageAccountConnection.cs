using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Storage;

internal sealed class StorageAccountConnection : PrivateEndpointConnection
{
    public override string Name => "Microsoft.Storage/storageAccounts/privateEndpointConnections";
}
