using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class ExpressRouteCircuits : GroupResourceType
{
    private const string Provider = "properties.serviceProviderProperties.";

    private static readonly Member TierMember = new("Tier", Codec.Choice("ExpressRouteTier", "Local", "Standard", "Premium"));
    private static readonly Member BillingMember = new("Billing", Codec.Choice("ExpressRouteBilling", "MeteredData", "UnlimitedData"));
    private static readonly Part OfProvider = new("Provider", "ExpressRouteProvider");

    private static readonly Immutability Ordered = new("the circuit is ordered from its provider, and another one would have to be", Replaces: false);

    public override string GraphType => "ExpressRouteCircuit";

    public override string ArmType => "Microsoft.Network/expressRouteCircuits";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "circuits";

    public override Tier Tier => Tier.Network;

    public override string BilledByTheHour(JsonObject body) => "ExpressRoute circuits";

    public override ImmutableArray<string> ReadOnly =>
    [
        "properties.resourceGuid", "properties.circuitProvisioningState", "properties.serviceProviderProvisioningState", "properties.serviceKey",
        "properties.stag", "properties.authorizationStatus",
    ];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("SKU", "sku.name") { Mapping = Mapping.Follows(circuit => $"{TierMember.Write(circuit)}_{BillingMember.Write(circuit)}"), Comparison = Comparison.IgnoreCase, IsDetail = true },
        new("tier", "sku.tier") { Mapping = TierMember, Comparison = Comparison.IgnoreCase },
        new("billing", "sku.family")
        {
            Mapping = BillingMember,
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure does not go back from unlimited to metered data", Replaces: false) { Between = (from, _) => from.Equals("UnlimitedData", StringComparison.OrdinalIgnoreCase) },
        },
        new("provider", Provider + "serviceProviderName")
        {
            Mapping = new Member("Name", Codec.Text) { In = OfProvider },
            Comparison = Comparison.IgnoreCase,
            Immutable = Ordered,
        },
        new("peering location", Provider + "peeringLocation")
        {
            Mapping = new Member("PeeringLocation", Codec.Text) { In = OfProvider },
            Comparison = Comparison.IgnoreCase,
            Immutable = Ordered,
        },
        new("bandwidth in Mbps", Provider + "bandwidthInMbps")
        {
            Mapping = new Member("BandwidthInMbps", Codec.Number) { In = OfProvider },
            Immutable = new("the bandwidth of a circuit grows only", Replaces: false) { Between = (from, to) => Number(to) < Number(from) },
        },
    ];

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
