using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class PublicIpAddresses : GroupResourceType
{
    private static readonly string[] Holders = ["properties.ipConfiguration.id", "properties.natGateway.id"];

    public override string GraphType => "PublicIpAddress";

    public override string ArmType => "Microsoft.Network/publicIPAddresses";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "networks";

    public override Tier Tier => Tier.Network;

    internal override IEnumerable<string> UsersOf(JsonObject body) =>
        Holders.Select(path => BodyPath.Get(body, path)?.ToString()).OfType<string>();

    public override string BilledByTheHour(JsonObject body) => "public addresses";

    public override ImmutableArray<string> ReadOnly => ["properties.resourceGuid", "properties.ipConfiguration", "properties.natGateway"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("SKU", "sku.name")
        {
            Mapping = Mapping.Fixed("Standard"),
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure changes the SKU of an address by a separate upgrade only", Replaces: false),
            IsDetail = true,
        },
        new("allocation", "properties.publicIPAllocationMethod") { Mapping = Mapping.Fixed("Static"), Comparison = Comparison.IgnoreCase, IsDetail = true },
        new("idle timeout in minutes", "properties.idleTimeoutInMinutes") { Mapping = new Member("IdleTimeoutInMinutes", Codec.Number), Default = 4 },
        new("zones", "zones")
        {
            Mapping = new Member("Zones", Codec.ListOf(Codec.Text)),
            Comparison = Comparison.Set,
            WhenMissing = new JsonArray(),
            Immutable = new("Azure moves no address to another zone", Replaces: true),
            Text = Words.List,
        },
    ];
}
