// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record PlainTopology : Topology
{
    public override string Id => "plain";
    public override ResourceGroup ResourceGroup => new("rg-plain", Region.EastUS) { Tags = [new("owner", "team")] };
    public override ValueList<Tag> Tags => [new("a", "1"), new Tag("b", "2")];

    public StorageAccount Archive => new("plainarchive")
    {
        Containers = ["telemetry", new BlobContainer("uploads")],
        Firewall = Firewall.TrustedServicesOnly,
        SharedKeyAccess = false,
    };

    public IotHub Hub => new IotHub("plain-hub")
    {
        Sku = IotHubSku.S1,
        Capacity = 1,
        Identity = Identity.SystemAssigned,
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { BatchFrequency = TimeSpan.FromSeconds(120), MaxChunkSizeInBytes = 104_857_600 }],
        Routes = [new("all", RouteSource.DeviceMessages, "archive") { Enabled = true }],
        FileUpload = new(Archive.Container("uploads")) { SasTimeToLive = new TimeSpan(1, 0, 0) },
    };

    public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
    public RoleAssignment Custom => new(Hub.SystemIdentity, Role.WithId("00000000-0000-0000-0000-000000000001"), Archive.Container("uploads"));
}
