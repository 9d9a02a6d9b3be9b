namespace IotVnetDsl.Planning.Tests.Building.Paths;

/// <summary>A way that was there and is there is not a new one, whatever is made anew beneath it.</summary>
public sealed class SameWayTests
{
    [Fact]
    public async Task A_zone_that_is_made_anew_makes_no_new_way()
    {
        var arm = new FakeArm();
        var first = await arm.DeployAsync(new Plant());
        Assert.True(Assert.Single(first.Paths.Ways).IsNew);

        var plan = await arm.PlanAsync(new Plant { Names = "rg-names" });

        Assert.Contains(plan.Operations, operation => operation.Resource is { Path: "Zone" });
        var way = Assert.Single(plan.Paths.Ways);
        Assert.Equal((true, false, false), (way.IsThere, way.IsNew, way.IsLost));
    }

    private sealed record Plant : Topology
    {
        public string Names { get; init; } = "rg-plant";

        public override string Id => "same-way";

        public override ResourceGroup ResourceGroup => new("rg-plant", IotVnetDsl.Region.EastUS);

        public ResourceGroup OfNames => new(Names, IotVnetDsl.Region.EastUS);

        public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("endpoints", "10.20.1.0/24"), new("lines", "10.20.2.0/24")] };

        public PrivateDnsZone Zone => new("privatelink.azure-devices.net") { ResourceGroup = OfNames };

        public PrivateDnsZone Streams => new("privatelink.servicebus.windows.net") { ResourceGroup = OfNames };

        public PrivateDnsZoneLink Link => new("link", Zone, Network);

        public PrivateDnsZoneLink StreamsLink => new("link-streams", Streams, Network);

        public IotHub Hub => new("same-way-hub") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public PrivateEndpoint Endpoint => new("pe-hub", Hub, Network.Subnet("endpoints"));

        public PrivateDnsZoneGroup Group => new("default", Endpoint, [Zone, Streams]);

        public Client Lines => new(Location.InSubnet(Network.Subnet("lines"))) { Uses = [Hub] };
    }
}
