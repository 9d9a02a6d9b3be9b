using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>A route of a route table.</summary>
internal sealed class TableRoute : NetworkResource
{
    public const string TypeName = "Microsoft.Network/routeTables/routes";

    public override string Name => TypeName;

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(400, id.Parent!);

    public override IReadOnlyList<string> ReadOnly => [];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("properties.addressPrefix", "properties.nextHopType"),
        Must.BeOneOf("properties.nextHopType", "VirtualNetworkGateway", "VnetLocal", "Internet", "VirtualAppliance", "None"),
    ];

    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) => [id.Parent!];

    public override void Prepare(WriteContext write)
    {
        if (char.IsAsciiDigit(write.Body.Text("properties.addressPrefix")![0]))
            _ = AddressBlock.Parse(write.Body.Text("properties.addressPrefix")!, write.Id.Text);
    }
}
