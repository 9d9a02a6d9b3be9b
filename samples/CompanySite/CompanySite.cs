using IotVnetDsl;

/// <summary>A hub as the company's rules want it: who pays for it is known, and in production it is closed.</summary>
public sealed record CompanySite(string Stage) : Topology
{
    public static CompanySite Development => new("dev");
    public static CompanySite Production => new("prod");

    public override string Id => "company-site";
    public override ResourceGroup ResourceGroup => new($"rg-site-{Stage}", Region.WestEurope);

    public VirtualNetwork Network => new($"vnet-site-{Stage}") { AddressSpace = ["10.40.0.0/16"], Subnets = [new("endpoints", "10.40.1.0/24")] };

    public IotHub Hub => new($"company-site-{Stage}")
    {
        Sku = IotHubSku.S1,
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        Tags = [new("costCentre", "4711")],
    };

    public PrivateEndpoint HubEndpoint => new($"pe-hub-{Stage}", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
}
