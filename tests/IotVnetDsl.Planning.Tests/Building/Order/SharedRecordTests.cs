using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Building.Order;

/// <summary>A zone has one record of a name: what becomes of it when one of two endpoints that write it goes.</summary>
public sealed class SharedRecordTests
{
    [Theory]
    [InlineData(null, "rg-sharing/privateEndpoints/pe-second")]
    [InlineData("other", "SecondGroup")]
    public void Who_stays_in_a_zone_writes_its_record_again(string? zones, string left)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.True(arm.Run(Allowed(arm, new Sharing { Second = "main" })).IsSuccess);
        arm.Settle();

        var after = new Sharing { Second = zones };
        var plan = Allowed(arm, after);
        Assert.Equal([], arm.Run(plan).Errors);
        arm.Settle();

        Assert.Contains("cutoff:Hub", plan.Given.Select(consent => consent.ToString()));
        Assert.Contains((left, "a record that both write goes with that"), plan.Operations.Single(operation => operation.Key == "FirstGroup").DependsOn.Select(wait => (wait.On, wait.Because)));
        Assert.True(IsReached(arm, "first"));
        Assert.Empty(arm.Plan(after.Graph()).Operations);
    }

    [Fact]
    public void A_peering_side_that_closes_is_written_before_the_other_is_made()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var before = new Sharing { Peering = 1 };
        Assert.True(arm.Run(Allowed(arm, before)).IsSuccess);
        arm.Settle();

        var plan = Allowed(arm, before with { Peering = 2 });
        var isReached = false;
        arm.Changed = () => isReached |= IsReached(arm, "second");
        Assert.Equal([], arm.Run(plan).Errors);

        Assert.False(isReached);
        Assert.Equal("There", Assert.Single(plan.Operations.Single(operation => operation.Key == "Back").DependsOn).On);
    }

    private static Plan Allowed(LocalArmInProcess arm, Sharing topology)
    {
        List<string> allow = [];
        for (var plan = arm.Plan(topology.Graph()); ; plan = arm.Plan(topology.Graph(), allow))
        {
            if (plan.Missing.IsEmpty)
                return plan;
            allow.AddRange(plan.Missing.Select(consent => consent.ToString()));
        }
    }

    private static bool IsReached(LocalArmInProcess arm, string network)
    {
        const string Group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-sharing/providers/";
        var question = new JsonObject
        {
            ["from"] = new JsonObject { ["kind"] = "network", ["id"] = $"{Group}Microsoft.Network/virtualNetworks/{network}/subnets/all", ["publicIp"] = "9.9.9.9" },
            ["to"] = new JsonObject { ["id"] = Group + "Microsoft.Devices/IotHubs/sharing-hub" },
        };
        return (bool)arm.Control("POST", "reach", new() { ["questions"] = new JsonArray(question) })!["answers"]![0]!["reaches"]!;
    }

    /// <summary>A closed hub with an endpoint in the first network, and perhaps one in the second.</summary>
    public sealed record Sharing : Topology
    {
        public override string Id => "sharing";

        public override ResourceGroup ResourceGroup => new("rg-sharing", IotVnetDsl.Region.EastUS);

        public ResourceGroup OtherGroup => new("rg-other", IotVnetDsl.Region.EastUS);

        /// <summary>Whose zones the second endpoint has its records in; null for none.</summary>
        public string? Second { get; init; }

        /// <summary>0 none, 1 one side, 2 both, of which one lets nothing pass.</summary>
        public int Peering { get; init; }

        public VirtualNetwork FirstNetwork => new("first") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("all", "10.1.1.0/24")] };

        public VirtualNetwork SecondNetwork => new("second") { AddressSpace = ["10.2.0.0/16"], Subnets = [new("all", "10.2.1.0/24")] };

        public VirtualNetworkPeering? There => Peering == 0 ? null : new("there", FirstNetwork, SecondNetwork) { AllowVirtualNetworkAccess = Peering == 1 };

        public VirtualNetworkPeering? Back => Peering < 2 ? null : new("back", SecondNetwork, FirstNetwork);

        public IotHub Hub => new("sharing-hub") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public IEnumerable<PrivateDnsZone> Zones => Names.Select(name => new PrivateDnsZone(name));

        public IEnumerable<PrivateDnsZone> OtherZones => Names.Select(name => new PrivateDnsZone(name) { ResourceGroup = OtherGroup });

        public IEnumerable<PrivateDnsZoneLink> Links =>
            [.. Zones.Select(zone => new PrivateDnsZoneLink("first", zone, FirstNetwork)), .. (Second == "other" ? OtherZones : Zones).Select(zone => new PrivateDnsZoneLink("second", zone, SecondNetwork))];

        public PrivateEndpoint First => new("pe-first", Hub, FirstNetwork.Subnet("all"));

        public PrivateDnsZoneGroup FirstGroup => new("default", First, [.. Zones]);

        public PrivateEndpoint? SecondEndpoint => Second is null ? null : new("pe-second", Hub, SecondNetwork.Subnet("all"));

        public PrivateDnsZoneGroup? SecondGroup => SecondEndpoint is { } endpoint ? new("default", endpoint, [.. Second == "other" ? OtherZones : Zones]) : null;

        public Client InFirst => new(Location.InSubnet(FirstNetwork.Subnet("all"))) { Uses = [Hub] };

        private static string[] Names => ["privatelink.azure-devices.net", "privatelink.servicebus.windows.net"];
    }
}
