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

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        var twice = write.Body.Items("properties.routes")
            .GroupBy(route => route.Text("properties.addressPrefix"), StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Key is not null && same.Count() > 1);
        if (twice is not null)
            throw InvalidValue($"Routes {string.Join(" and ", twice.Select(route => route.Text("name")))} of route table {write.Id.Name} have the same address prefix {twice.Key}.", "properties.routes");
    }

    public override void Accepted(WriteContext write) => Routes.Apply(write);

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        Routes.Render(cloud, record, body, apiVersion);
        Subnet.Show(body, Users(cloud, record));
    }

    public override IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) => Subnet.Naming(cloud, "properties.routeTable.id", record.Id);

    public override Refusal InUse(ResourceId id, ResourceId user) => new ArmError(400, "InUseRouteTableCannotBeDeleted",
        $"Route table {id.Name} is in use by {user.Text} and cannot be deleted.");
}
