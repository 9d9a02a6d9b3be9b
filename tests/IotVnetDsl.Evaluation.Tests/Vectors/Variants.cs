// complete
using IotVnetDsl;

// Positional parameters, defaults, and expressions over them.
public sealed record Variants(string Stage = "dev", int Units = 1, bool Private = false) : Topology
{
    public static Variants Development => new();
    public static Variants Production { get; } = new("prod", Units: 3, Private: true);

    private bool IsProduction => Stage == "prod";

    public override string Id => "variants";
    public override ResourceGroup ResourceGroup => new($"rg-{Stage}", IsProduction ? Region.WestUS2 : Region.EastUS);

    public IotHub Hub => new($"hub-{Stage}-{Units:00}")
    {
        Sku = Stage switch { "prod" when Units > 2 => IotHubSku.S3, "prod" => IotHubSku.S2, _ => IotHubSku.S1 },
        Capacity = Units * 2 - 1,
        PublicNetworkAccess = Private ? PublicNetworkAccess.Disabled : null,
        DisableLocalAuthentication = IsProduction && !(Units < 3),
    };
}
