using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.DocumentDB;

/// <summary>An account's side of a private endpoint.</summary>
internal sealed class DatabaseAccountConnection : PrivateEndpointConnection
{
    public override string Name => "Microsoft.DocumentDB/databaseAccounts/privateEndpointConnections";
}
