using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class RouteTables : GroupResourceType
{
    public override string GraphType => "RouteTable";

    public override string ArmType => "Microsoft.Network/routeTables";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "networks";

    public override Tier Tier => Tier.Network;

    public override ImmutableArray<string> ReadOnly =>
        ["properties.resourceGuid", "properties.subnets", "properties.routes.*.etag", "properties.routes.*.properties.provisioningState"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("routes", "properties.routes")
        {
            Items = new(
                "name",
                table => table.Parts("Routes"),
                [
                    new("name", "name") { Value = route => route.Value("Name"), Comparison = Comparison.IgnoreCase },
                    new("destination", "properties.addressPrefix") { Value = route => route.Value("Destination"), Comparison = Comparison.IgnoreCase },
                    new("next hop", "properties.nextHopType") { Value = route => route.Value("NextHop"), Comparison = Comparison.IgnoreCase },
                    new("appliance", "properties.nextHopIpAddress") { Value = route => route.Value("NextHopAddress"), NoneWith = "name" },
                ],
                Describe),
        },
        new("routes of gateways", "properties.disableBgpRoutePropagation")
        {
            Value = table => table.Value("DisableBgpRoutePropagation"),
            Default = false,
            Text = disabled => disabled.GetValue<bool>() ? "not learned" : "learned",
        },
    ];

    private static string Describe(JsonObject route) =>
        $"{route["name"]} ({BodyPath.Get(route, "properties.addressPrefix")} -> {BodyPath.Get(route, "properties.nextHopIpAddress") ?? BodyPath.Get(route, "properties.nextHopType")})";
}
