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

    internal override string Users => "properties.subnets";

    public override ImmutableArray<string> ReadOnly =>
        ["properties.resourceGuid", "properties.subnets", "properties.routes.*.etag", "properties.routes.*.properties.provisioningState"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("routes", "properties.routes")
        {
            Items = new(
                "name",
                new Records("Routes", "TableRoute"),
                [
                    new("name", "name") { Mapping = new Member("Name", Codec.Text), Comparison = Comparison.IgnoreCase },
                    new("destination", "properties.addressPrefix") { Mapping = new Member("Destination", Codec.Text), Comparison = Comparison.IgnoreCase },
                    new("next hop", "properties.nextHopType")
                    {
                        Mapping = new Member("NextHop", Codec.Choice("NextHop", "VirtualNetworkGateway", "VnetLocal", "Internet", "VirtualAppliance", "None")),
                        Comparison = Comparison.IgnoreCase,
                    },
                    new("appliance", "properties.nextHopIpAddress") { Mapping = new Member("NextHopAddress", Codec.Text), NoneWith = "name" },
                ],
                Describe),
        },
        new("routes of gateways", "properties.disableBgpRoutePropagation")
        {
            Mapping = new Member("DisableBgpRoutePropagation", Codec.Flag),
            Default = false,
            Text = disabled => Words.Either(disabled, "not learned", "learned"),
        },
    ];

    private static string Describe(JsonObject route) =>
        $"{route["name"]} ({BodyPath.Get(route, "properties.addressPrefix")} -> {BodyPath.Get(route, "properties.nextHopIpAddress") ?? BodyPath.Get(route, "properties.nextHopType")})";
}
