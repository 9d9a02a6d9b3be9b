using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Building.Order;

/// <summary>A private endpoint that moves to another network is away for a while: who is cut off meanwhile is who reaches it before and after.</summary>
public sealed class MovedEndpointTests
{
    [Theory]
    // Its clients move along, and are where nobody reached it before.
    [InlineData(Peered.No, "second", "")]
    // Those of the first network lose it for good.
    [InlineData(Peered.No, "first second", "cutoff:Hub")]
    // Those of both reach it by the peering, before and after.
    [InlineData(Peered.Yes, "second", "cutoff:Hub")]
    [InlineData(Peered.Yes, "first", "cutoff:Hub")]
    // Nobody is known: those who are there may reach it in both.
    [InlineData(Peered.No, "", "cutoff:Hub")]
    public void Who_reaches_it_before_and_after_is_asked_for(Peered peered, string clients, string consents)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var before = new Moving { IsPeered = peered == Peered.Yes, Clients = clients };
        Assert.True(arm.Run(arm.Plan(before.Graph())).IsSuccess);
        arm.Settle();

        var plan = arm.Plan((before with { HasMoved = true }).Graph(), "replace:HubEndpoint", "delete:first");

        Assert.Equal(consents, string.Join(" ", plan.Missing.Where(consent => consent.Kind == "cutoff")));
    }

    public enum Peered
    {
        No,
        Yes,
    }

    public sealed record Moving : Topology
    {
        public override string Id => "moving";

        public override ResourceGroup ResourceGroup => new("rg-moving", IotVnetDsl.Region.EastUS);

        public bool HasMoved { get; init; }

        public bool IsPeered { get; init; }

        public string Clients { get; init; } = "";

        public VirtualNetwork First => new("first") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("all", "10.1.1.0/24")] };

        public VirtualNetwork Second => new("second") { AddressSpace = ["10.2.0.0/16"], Subnets = [new("all", "10.2.1.0/24")] };

        public IEnumerable<VirtualNetworkPeering> Peerings => IsPeered ? [new("there", First, Second), new("back", Second, First)] : [];

        public IotHub Hub => new("moving-hub") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, At.Subnet("all"));

        public PrivateDnsZone Zone => new("privatelink.azure-devices.net");

        public PrivateDnsZoneGroup Group => new("default", HubEndpoint, [Zone]);

        public IEnumerable<PrivateDnsZoneLink> Links => from network in IsPeered ? [First, Second] : new[] { At } select new PrivateDnsZoneLink(network.Name, Zone, network);

        public IEnumerable<Client> Users => from network in (VirtualNetwork[])[First, Second] where Clients.Contains(network.Name, StringComparison.Ordinal) select new Client(Location.InSubnet(network.Subnet("all"))) { Uses = [Hub] };

        private VirtualNetwork At => HasMoved ? Second : First;
    }
}
