using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class PublicIpAddresses : GroupResourceType
{
    public override string GraphType => "PublicIpAddress";

    public override string ArmType => "Microsoft.Network/publicIPAddresses";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "networks";

    public override Tier Tier => Tier.Network;

    public override string BilledByTheHour(JsonObject body) => "public addresses";

    public override ImmutableArray<string> ReadOnly => ["properties.resourceGuid", "properties.ipConfiguration", "properties.natGateway"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("SKU", "sku.name")
        {
            Value = _ => JsonValue.Create("Standard"),
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure changes the SKU of an address by a separate upgrade only", Replaces: false),
            IsDetail = true,
        },
        new("allocation", "properties.publicIPAllocationMethod") { Value = _ => JsonValue.Create("Static"), Comparison = Comparison.IgnoreCase, IsDetail = true },
        new("idle timeout in minutes", "properties.idleTimeoutInMinutes") { Value = address => address.Value("IdleTimeoutInMinutes"), Default = 4 },
        new("zones", "zones")
        {
            Value = address => address.Values("Zones"),
            Comparison = Comparison.Set,
            WhenMissing = new JsonArray(),
            Immutable = new("Azure moves no address to another zone", Replaces: true),
            Text = Words.List,
        },
    ];
}
