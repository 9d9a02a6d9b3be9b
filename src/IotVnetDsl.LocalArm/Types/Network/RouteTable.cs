using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class RouteTable : NetworkResource
{
    public const string TypeName = "Microsoft.Network/routeTables";
    private static readonly InlineChildren Routes = new(TableRoute.TypeName);

    public override string Name => TypeName;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid", "properties.subnets"];

    public override IReadOnlyList<Default> Defaults { get; } = [new("properties.disableBgpRoutePropagation", false)];

    public override void Accepted(WriteContext write) => Routes.Apply(write, keepWhenAbsent: false);

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body)
    {
        Routes.Render(cloud, record, body);
        var subnets = Subnets(cloud, record).Select(id => (JsonNode)new JsonObject { ["id"] = id.Text }).ToList();
        if (subnets.Count > 0)
            body.Put("properties.subnets", new JsonArray([.. subnets]));
    }

    public override void CheckDelete(Cloud cloud, ResourceRecord record)
    {
        if (Subnets(cloud, record).FirstOrDefault() is { } subnet)
        {
            throw new ArmError(400, "InUseRouteTableCannotBeDeleted",
                $"Route table {record.Id.Name} is in use by {subnet.Text} and cannot be deleted.");
        }
    }

    private static IEnumerable<ResourceId> Subnets(Cloud cloud, ResourceRecord record) =>
        cloud.Store.OfType(Subnet.TypeName).Where(subnet => subnet.Body.Says("properties.routeTable.id", record.Id.Text)).Select(subnet => subnet.Id);
}
