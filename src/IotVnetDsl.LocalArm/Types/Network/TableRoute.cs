using System.Net;
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
        CheckHop(write);
        if (char.IsAsciiDigit(write.Body.Text("properties.addressPrefix")![0]))
            _ = AddressBlock.Parse(write.Body.Text("properties.addressPrefix")!, write.Id.Text);
    }

    /// <summary>An appliance is known by its address, all else by what it is.</summary>
    private void CheckHop(WriteContext write)
    {
        var (kind, address) = (write.Body.Text("properties.nextHopType"), write.Body.Text("properties.nextHopIpAddress"));
        if (kind != "VirtualAppliance")
        {
            if (!string.IsNullOrEmpty(address))
                throw InvalidValue($"Route {write.Id.Name} has a next hop IP address, which is for the next hop type VirtualAppliance only; it has {kind}.", "properties.nextHopIpAddress");
            return;
        }

        if (string.IsNullOrEmpty(address))
            throw InvalidValue($"NextHopIpAddress cannot be Null or Empty in route {write.Id.Name} when NextHopType is VirtualAppliance.", "properties.nextHopIpAddress");
        if (!IPAddress.TryParse(address, out _))
            throw InvalidValue($"The next hop IP address '{address}' of route {write.Id.Name} is not valid.", "properties.nextHopIpAddress");
    }
}
