// complete
using IotVnetDsl;

// Constructors, initializers, target-typed new, static values and composites, conversions.
public sealed record Creation : Topology
{
    public override string Id => "creation";
    public override ResourceGroup ResourceGroup => new ResourceGroup("rg", Region.EastUS) { Tags = [new("owner", "plant")] };

    public StorageAccount Archive => new("archive")
    {
        Kind = StorageKind.StorageV2,
        Containers = ["telemetry", new BlobContainer("uploads")],
        Firewall = Firewall.TrustedServicesOnly,
        SharedKeyAccess = false,
    };

    public VirtualNetwork Plant { get; } = new("plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
    public StorageAccount Named => new(name: "named") { Region = Region.Named("newregion"), Sku = StorageSku.Named("Future_LRS") };
    public StorageAccount Open => new("open") { Firewall = new() { DefaultAction = FirewallAction.Allow } };
}
