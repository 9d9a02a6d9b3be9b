using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>Storage says less of a connection than others, and one member in a spelling of its own.</summary>
internal sealed class StorageAccountConnection : PrivateEndpointConnection
{
    private const string State = "properties.privateLinkServiceConnectionState";

    public override string Name => "Microsoft.Storage/storageAccounts/privateEndpointConnections";

    public override Refusal InvalidValue(string message, string? target = null) =>
        new ArmError(400, "InvalidValuesForRequestParameters", "Values for request parameters are invalid: privateLinkServiceConnectionState.status.");

    public override void Prepare(WriteContext write)
    {
        if (write.Existing is { } existing && existing.Body.Text(State + ".status") == write.Body.Text(State + ".status"))
            throw InvalidValue("The connection has that state.");
        base.Prepare(write);
        write.Body.PutIfAbsent(State + ".description", "");
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        body.Cut("properties.groupIds");
        body.Cut(State + ".actionsRequired");
        body.Put(State + ".actionRequired", "None");
    }
}
