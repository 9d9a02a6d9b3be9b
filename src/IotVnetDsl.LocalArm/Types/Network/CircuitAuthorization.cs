using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Lets another subscription's gateway use a circuit.</summary>
internal sealed class CircuitAuthorization : NetworkResource
{
    public const string TypeName = "Microsoft.Network/expressRouteCircuits/authorizations";

    public override string Name => TypeName;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.authorizationKey", "properties.authorizationUseStatus"];

    public override bool HasEtagHeaderOnReads => false;

    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) => [id.Parent!];

    public override void Prepare(WriteContext write)
    {
        write.Body.PutIfAbsent("properties.authorizationKey", Guid.NewGuid().ToString());
        write.Body.PutIfAbsent("properties.authorizationUseStatus", "Available");
    }
}
