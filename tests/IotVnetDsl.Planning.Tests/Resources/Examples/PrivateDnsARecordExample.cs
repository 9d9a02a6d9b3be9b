namespace IotVnetDsl.Planning.Tests.Resources.Examples;

/// <summary>Names by hand: of an endpoint with fixed addresses, and of one whose addresses Azure chooses.</summary>
public sealed record PrivateDnsARecordExample : Example
{
    public VirtualNetwork Network => new("vnet-by-hand") { AddressSpace = ["10.45.0.0/16"], Subnets = [new("endpoints", "10.45.1.0/24")] };

    public StorageAccount Archive => new("exampleofrecords") { Sku = StorageSku.StandardLrs, Kind = StorageKind.StorageV2 };

    public PrivateEndpoint ArchiveEndpoint => new("pe-archive", Archive, Network.Subnet("endpoints")) { Addresses = [new("blob", "10.45.1.10")] };

    public PrivateDnsZone Zone => new("privatelink.blob.core.windows.net");

    public PrivateDnsZoneLink Asks => new("by-hand", Zone, Network);

    public PrivateDnsARecord Name => new("exampleofrecords", Zone, ["10.45.1.10"]) { TimeToLive = TimeSpan.FromMinutes(5) };

    public PrivateDnsARecord Alias => new("archive", Zone, [ArchiveEndpoint, "10.45.1.11"]);

    public IotHub Hub => new("example-hub-of-records") { Sku = IotHubSku.S1 };

    public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Network.Subnet("endpoints"));

    public PrivateDnsZone Hubs => new("privatelink.azure-devices.net");

    public PrivateDnsZoneLink AsksForHubs => new("by-hand", Hubs, Network);

    public PrivateDnsARecord HubName => new("example-hub-of-records", Hubs, [HubEndpoint]);

    public PrivateDnsARecord HubEvents => new("events", Hubs, [DnsRecordAddress.Of(HubEndpoint, "eventHub")]);
}
