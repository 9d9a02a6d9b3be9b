using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>What is no longer declared and others use is no plan: Azure would refuse it half-way.</summary>
public sealed class ForeignUsersTests
{
    [Theory]
    [InlineData("Net", "pe-theirs")]
    [InlineData("lines", "pe-theirs")]
    [InlineData("Guard", "all")]
    [InlineData("Table", "all")]
    [InlineData("Way", "all")]
    [InlineData("Zone", "theirs")]
    public void Is_refused_before_the_first_write_and_who_uses_it_is_said(string dropped, string user)
    {
        using var arm = Deployed(new Theirs());

        var problem = Assert.Single(arm.TryPlan(new Ours { Dropped = dropped }.Graph(), "delete:lines").Problems);

        Assert.Equal("IVD9008", problem.Code);
        Assert.Contains($"Azure deletes nothing that is in use, here by '{user}' (/subscriptions/", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lines", "/subnets/lines", "ipConfigurations", "networkInterfaces/nic-theirs/ipConfigurations/one")]
    [InlineData("Net", "/subnets/lines", "ipConfigurations", "networkInterfaces/nic-theirs/ipConfigurations/one")]
    [InlineData("Guard", "/networkSecurityGroups/nsg-ours", "networkInterfaces", "networkInterfaces/nic-theirs")]
    public async Task An_interface_of_a_machine_is_a_user_as_well(string dropped, string used, string list, string user)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Ours());
        arm[used]["properties"]![list] = new JsonArray(new JsonObject { ["id"] = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-theirs/providers/Microsoft.Network/{user}" });

        var problem = Assert.Single((await arm.TryPlanAsync(new Ours { Dropped = dropped }, "delete:lines", "delete:vnet-ours")).Problems);

        Assert.Contains("here by 'nic-theirs' (/subscriptions/", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_of_a_private_endpoint_that_goes_is_none()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Ours());
        arm["/subnets/lines"]["properties"]!["ipConfigurations"] = new JsonArray(new JsonObject
        {
            ["id"] = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-ours/providers/Microsoft.Network/networkInterfaces/pe.nic/ipConfigurations/privateEndpointIpConfig.1",
        });

        Assert.Empty((await arm.TryPlanAsync(new Ours { Dropped = "lines" }, "delete:lines")).Problems);
    }

    [Fact]
    public void A_destruction_leaves_it_and_goes_on()
    {
        using var arm = Deployed(new Theirs());

        var plan = arm.Destruction(new Ours().Graph(), "delete:ours");
        Assert.Equal([], arm.Run(plan).Errors);

        Assert.Equal(
            ["Address: stays: nat-ours uses it and stays", "Guard: stays: all uses it and stays", "Net/Subnets[lines]: stays: pe-theirs uses it and stays", "Net: stays: pe-theirs uses it and stays", "Table: stays: all uses it and stays", "Way: stays: all uses it and stays", "Zone: stays: theirs in it is not this topology's"],
            plan.Surplus.Where(surplus => surplus.Path != "ResourceGroup").Select(surplus => $"{surplus.Path}: {surplus.Reason}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("vnet-ours", plan.Surplus.Single(surplus => surplus.Path == "ResourceGroup").Reason, StringComparison.Ordinal);
        Assert.Empty(plan.Adopted);
        Assert.Equal([], arm.Destruction(new Ours().Graph(), "delete:ours").Operations);
    }

    [Theory]
    [InlineData("Net")]
    [InlineData("lines")]
    [InlineData("Guard")]
    [InlineData("Table")]
    [InlineData("Way")]
    [InlineData("Zone")]
    public void What_is_our_own_goes_with_what_uses_it(string dropped)
    {
        using var arm = Deployed(null);
        string[] allow = ["delete:lines", "delete:vnet-ours", "delete:nsg-ours", "delete:rt-ours", "delete:nat-ours", "delete:privatelink.azure-devices.net", "delete:pe-ours", "delete:own", "cutoff:Hub"];

        var result = arm.Run(arm.Plan(new Ours { Dropped = dropped }.Graph(), allow.Where(consent => dropped == "Net" || dropped == "Zone" || !consent.EndsWith("own", StringComparison.Ordinal)).ToArray()));

        Assert.Equal([], result.Errors);
    }

    private static LocalArmInProcess Deployed(Topology? theirs)
    {
        var arm = new LocalArmInProcess(("throttling", "off"));
        foreach (var topology in new[] { new Ours { HasOwn = theirs is null }, theirs }.OfType<Topology>())
        {
            Assert.Equal([], arm.Run(arm.Plan(topology.Graph())).Errors);
            arm.Settle();
        }

        return arm;
    }

    private sealed record Ours : Topology
    {
        public string Dropped { get; init; } = "";

        public bool HasOwn { get; init; }

        public override string Id => "ours";

        public override ResourceGroup ResourceGroup => new("rg-ours", IotVnetDsl.Region.EastUS);

        public NetworkSecurityGroup? Guard => Unless("Guard", new NetworkSecurityGroup("nsg-ours"));

        public RouteTable? Table => Unless("Table", new RouteTable("rt-ours"));

        public PublicIpAddress Address => new("pip-ours") { Zones = ["1"] };

        public NatGateway? Way => Unless("Way", new NatGateway("nat-ours") { PublicIpAddresses = [Address] });

        public VirtualNetwork? Net => Unless("Net", new VirtualNetwork("vnet-ours")
        {
            AddressSpace = ["10.1.0.0/16"],
            Subnets = [new("own", "10.1.1.0/24") { NetworkSecurityGroup = HasOwn ? Guard : null, RouteTable = HasOwn ? Table : null, NatGateway = HasOwn ? Way : null }, .. Unless("lines", new Subnet("lines", "10.1.2.0/24")) is { } lines ? [lines] : Array.Empty<Subnet>()],
        });

        public IotHub Hub => new("ours-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public PrivateEndpoint? Endpoint => HasOwn && Dropped is "" ? new("pe-ours", Hub, Net!.Subnet("lines")) : null;

        public PrivateDnsZone? Zone => Unless("Zone", new PrivateDnsZone("privatelink.azure-devices.net"));

        public PrivateDnsZoneLink? Link => HasOwn && Dropped is "" ? new("own", Zone!, Net!) : null;

        private T? Unless<T>(string name, T made) where T : class => Dropped == name ? null : made;
    }

    private sealed record Theirs : Topology
    {
        public override string Id => "theirs";

        public override ResourceGroup ResourceGroup => new("rg-theirs", IotVnetDsl.Region.EastUS);

        public VirtualNetwork OurNet => new("vnet-ours") { Existing = true, ResourceGroup = OurGroup };

        public IotHub OurHub => new("ours-hub") { Existing = true, ResourceGroup = OurGroup };

        public PrivateDnsZone OurZone => new("privatelink.azure-devices.net") { Existing = true, ResourceGroup = OurGroup };

        public NetworkSecurityGroup Guard => new("nsg-ours") { Existing = true, ResourceGroup = OurGroup };

        public RouteTable Table => new("rt-ours") { Existing = true, ResourceGroup = OurGroup };

        public NatGateway Way => new("nat-ours") { Existing = true, ResourceGroup = OurGroup };

        public VirtualNetwork Net => new("vnet-theirs") { AddressSpace = ["10.2.0.0/16"], Subnets = [new("all", "10.2.1.0/24") { NetworkSecurityGroup = Guard, RouteTable = Table, NatGateway = Way }] };

        public PrivateEndpoint Endpoint => new("pe-theirs", OurHub, OurNet.Subnet("lines"));

        public PrivateDnsZoneLink Link => new("theirs", OurZone, Net);

        private static ResourceGroup OurGroup => new("rg-ours", IotVnetDsl.Region.EastUS);
    }
}
