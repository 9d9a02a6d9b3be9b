namespace IotVnetDsl.Planning.Tests.Resources.Examples;

/// <summary>What a network security perimeter decides of, with rules for the time before it is enforced: some of a subnet that gets its service endpoints later.</summary>
public sealed record PerimeterExample : Example
{
    public VirtualNetwork Network => new("vnet-perimeter") { AddressSpace = ["10.43.0.0/16"], Subnets = [new("apps", "10.43.1.0/24"), new("jobs", "10.43.2.0/24") { ServiceEndpoints = [ServiceEndpoint.EventHub] }] };

    public StorageAccount Archive => new("perimeterexamplearchive") { Sku = StorageSku.StandardZrs, Kind = StorageKind.StorageV2, PublicNetworkAccess = PublicNetworkAccess.SecuredByPerimeter };

    public EventHubsNamespace Streams => new("perimeter-example-streams")
    {
        PublicNetworkAccess = PublicNetworkAccess.SecuredByPerimeter,
        Firewall = new() { TrustedServices = true, SubnetRules = [new(Network.Subnet("apps")) { IgnoreMissingServiceEndpoint = true }, Network.Subnet("jobs")] },
    };

    public ServiceBusNamespace Messages => new("perimeter-example-messages") { Sku = ServiceBusSku.Premium, PublicNetworkAccess = PublicNetworkAccess.SecuredByPerimeter };

    public ServiceBusNamespace Jobs => new("perimeter-example-jobs") { Sku = ServiceBusSku.Premium, Firewall = new() { SubnetRules = [new(Network.Subnet("apps")) { IgnoreMissingServiceEndpoint = true }] } };

    public KeyVault Vault => new("kv-perimeter-example", "00000000-0000-0000-0000-0000000000aa")
    {
        Sku = KeyVaultSku.Standard,
        PublicNetworkAccess = PublicNetworkAccess.SecuredByPerimeter,
        Firewall = new() { SubnetRules = [new(Network.Subnet("apps")) { IgnoreMissingServiceEndpoint = true }] },
    };
}
