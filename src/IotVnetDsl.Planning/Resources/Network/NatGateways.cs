using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class NatGateways : GroupResourceType
{
    public override string GraphType => "NatGateway";

    public override string ArmType => "Microsoft.Network/natGateways";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "networks";

    public override Tier Tier => Tier.Network;

    internal override string Users => "properties.subnets";

    public override string BilledByTheHour(JsonObject body) => "NAT gateways";

    public override ImmutableArray<string> ReadOnly => ["properties.resourceGuid", "properties.subnets"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("SKU", "sku.name")
        {
            Mapping = Mapping.Fixed("Standard"),
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure makes another gateway for another SKU", Replaces: true),
            IsDetail = true,
        },
        new("public addresses", "properties.publicIpAddresses")
        {
            Items = new(
                "id",
                new References("PublicIpAddresses"),
                [new("address", "id") { Mapping = References.Target, Comparison = Comparison.IgnoreCase }],
                item => Words.NameOfId(item["id"]!)),
        },
        new("idle timeout in minutes", "properties.idleTimeoutInMinutes") { Mapping = new Member("IdleTimeoutInMinutes", Codec.Number), Default = 4 },
        new("zones", "zones")
        {
            Mapping = new Member("Zones", Codec.ListOf(Codec.Text)),
            Comparison = Comparison.Set,
            WhenMissing = new JsonArray(),
            Immutable = new("Azure moves no NAT gateway to another zone", Replaces: true),
            Text = Words.List,
        },
    ];
}
