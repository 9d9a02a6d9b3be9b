using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.KeyVault;

/// <summary>A vault's side of a private endpoint.</summary>
internal sealed class VaultConnection : PrivateEndpointConnection
{
    public override string Name => "Microsoft.KeyVault/vaults/privateEndpointConnections";
}
