using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>Networks that get other addresses, against the local ARM, which refuses what Azure refuses.</summary>
public sealed class MovedNetworkTests
{
    private const string Peerings = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-moved/providers/Microsoft.Network/virtualNetworks";

    public static TheoryData<string[], string[]> Moves => new()
    {
        { ["10.40.0.0/16"], ["10.40.1.0/24", "10.40.2.0/24"] },
        { ["10.20.0.0/16", "10.40.0.0/16"], ["10.20.1.0/24", "10.40.2.0/24"] },
        { ["10.20.0.0/15"], ["10.20.1.0/24", "10.21.2.0/24"] },
        { ["10.20.1.0/24"], ["10.20.1.0/25", "10.20.1.128/25"] },
        // The first takes the addresses of the second.
        { ["10.20.0.0/16"], ["10.20.2.0/24", "10.20.3.0/24"] },
        { ["10.20.2.0/23"], ["10.20.2.0/24", "10.20.3.0/24"] },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_network_moves_with_its_subnets_and_its_peers_hear_of_it(string[] space, string[] subnets)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Deploy(arm, new Moved(["10.20.0.0/16"], ["10.20.1.0/24", "10.20.2.0/24"]));
        var after = new Moved(space, subnets);
        Deploy(arm, after);

        Assert.Empty(arm.Plan(after.Graph()).Operations);
        foreach (var peering in (string[])["vnet-plant/virtualNetworkPeerings/to-site", "vnet-site/virtualNetworkPeerings/to-plant"])
        {
            var body = arm.Time.Pump(() => arm.Client.SendAsync(new("GET", $"{Peerings}/{peering}", "2024-05-01"), default)).Body;
            Assert.Equal(("Connected", "FullyInSync"), (BodyPath.Get(body, "properties.peeringState")?.ToString(), BodyPath.Get(body, "properties.peeringSyncLevel")?.ToString()));
        }
    }

    [Fact]
    public void A_network_has_both_former_and_new_addresses_while_its_subnets_move()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Deploy(arm, new Moved(["10.20.0.0/16"], ["10.20.1.0/24", "10.20.2.0/24"]));
        var plan = arm.Plan(new Moved(["10.40.0.0/16"], ["10.40.1.0/24", "10.40.2.0/24"]).Graph());

        Assert.Equal(
            ["Plant", "Plant#2", "Plant/Subnets[one]", "Plant/Subnets[two]", "PlantToSite", "SiteToPlant"],
            plan.Operations.Select(operation => operation.Key).Order(StringComparer.Ordinal));
        Assert.Equal("""["10.20.0.0/16","10.40.0.0/16"]""", BodyPath.Get(plan.Operations.Single(operation => operation.Key == "Plant").Body, "properties.addressSpace.addressPrefixes")!.ToJsonString());
        Assert.All(plan.Operations.Where(operation => operation.Key is "PlantToSite" or "SiteToPlant"), operation => Assert.True(operation.IsRepair));
    }

    [Fact]
    public void A_subnet_that_is_in_use_does_not_move_and_the_plan_says_by_what()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Deploy(arm, new Moved(["10.20.0.0/16"], ["10.20.1.0/24", "10.20.2.0/24"]) { HasEndpoint = true });
        var problem = Assert.Single(arm.TryPlan(new Moved(["10.40.0.0/16"], ["10.40.1.0/24", "10.40.2.0/24"]) { HasEndpoint = true }.Graph()).Problems);

        Assert.Equal("IVD9008", problem.Code);
        Assert.Equal(
            "'Plant/Subnets[one]' (one): address prefix 10.20.1.0/24 -> 10.40.1.0/24: Azure moves no subnet that is in use, here by 'pe-hub'. Make a new subnet beside it, and move what is in it there first",
            problem.Message);
    }

    [Fact]
    public void A_subnet_that_the_code_does_not_have_keeps_its_addresses()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Deploy(arm, new Moved(["10.20.0.0/16"], ["10.20.1.0/24", "10.20.2.0/24"]));
        var problem = Assert.Single(arm.TryPlan(new Moved(["10.40.0.0/16"], ["10.40.1.0/24"]).Graph(), "delete:two").Problems);

        Assert.Equal(
            ("IVD9008", "'Plant' (vnet-plant): it is to lose the addresses of subnet 'two' (10.20.2.0/24), which the code does not have: delete that first, with the addresses still in the code"),
            (problem.Code, problem.Message));
    }

    private static void Deploy(LocalArmInProcess arm, Moved topology)
    {
        Assert.Equal([], arm.Run(arm.Plan(topology.Graph())).Errors);
        arm.Settle();
    }

    private sealed record Moved(string[] Space, string[] Addresses) : Topology
    {
        public override string Id => "moved";

        public bool HasEndpoint { get; init; }

        public override ResourceGroup ResourceGroup => new("rg-moved", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Plant => new("vnet-plant")
        {
            AddressSpace = [.. Space.Select(space => new AddressPrefix(space))],
            Subnets = [.. Addresses.Zip((string[])["one", "two"]).Select(subnet => new Subnet(subnet.Second, subnet.First))],
        };

        public VirtualNetwork Site => new("vnet-site") { AddressSpace = ["10.30.0.0/16"] };

        public VirtualNetworkPeering PlantToSite => new("to-site", Plant, Site);

        public VirtualNetworkPeering SiteToPlant => new("to-plant", Site, Plant);

        public IotHub? Hub => HasEndpoint ? new("moved-hub") { Sku = IotHubSku.S1 } : null;

        public PrivateEndpoint? Endpoint => HasEndpoint ? new("pe-hub", Hub!, Plant.Subnet("one")) : null;
    }
}
