using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Export.Templates;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>A record that people write with the address of a private endpoint, which Azure chooses.</summary>
public sealed class RecordOfEndpointTests
{
    private const string Group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-named/providers/";
    private const string Record = Group + "Microsoft.Network/privateDnsZones/privatelink.azure-devices.net/A/named-hub";
    private const string Endpoint = Group + "Microsoft.Network/privateEndpoints/pe-hub";

    [Fact]
    public void Is_written_after_the_endpoint_with_the_address_that_it_has_got()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var plan = arm.Plan(Named().Graph());

        Assert.Contains("its address is known then", Assert.Single(plan.Operations.Single(operation => operation.Key == "HubName").DependsOn, wait => wait.On == "HubEndpoint").Because, StringComparison.Ordinal);
        Assert.Contains("addresses      address of HubEndpoint ", PlanText.Write(plan, detailed: true), StringComparison.Ordinal);
        Assert.Contains("addresses      address of eventHub of HubEndpoint, 10.20.9.9 ", PlanText.Write(plan, detailed: true), StringComparison.Ordinal);
        Assert.Contains("| addresses [0].ipv4Address | HubName | `known after HubEndpoint.address` |", PlanMarkdown.Write(plan), StringComparison.Ordinal);
        Assert.True(Assert.Single(plan.Paths.Ways, way => way.To == "Hub").IsThere);
        Deploy(arm, plan);

        Assert.Equal(["10.20.1.4"], Addresses(arm, Record));
        Assert.Equal(["10.20.1.5", "10.20.9.9"], Addresses(arm, Record.Replace("named-hub", "events", StringComparison.Ordinal)));
        Assert.True(Reaches(arm));
        Assert.Equal("", Left(arm.Plan(Named().Graph())));
    }

    [Fact]
    public void Is_repaired_where_somebody_has_changed_it()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Deploy(arm, arm.Plan(Named().Graph()));

        Send(arm, "PUT", Record, new JsonObject { ["properties"] = new JsonObject { ["ttl"] = 3600, ["aRecords"] = new JsonArray(new JsonObject { ["ipv4Address"] = "10.20.1.77" }), ["metadata"] = new JsonObject { ["hidden-iotvnet"] = "named" } } });
        Assert.False(Reaches(arm));
        var plan = arm.Plan(Named().Graph());
        Assert.True(DriftText.HasDrift(plan));
        var change = Assert.Single(Assert.Single(plan.Operations).Changes);
        Assert.Equal(("addresses", "10.20.1.77", "10.20.1.4"), (change.Name, change.Before, change.After));
        Deploy(arm, plan);
        Assert.True(Reaches(arm));
    }

    [Fact]
    public void Follows_an_endpoint_that_is_made_anew()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Deploy(arm, arm.Plan(Named().Graph()));
        var moved = Named() with { Subnet = "others" };

        var plan = arm.Plan(moved.Graph(), "cutoff:Hub", "replace:HubEndpoint");
        Assert.Equal("address of HubEndpoint", Assert.Single(plan.Operations.Single(operation => operation.Resource.Path == "HubName").Changes).After);
        Deploy(arm, plan);

        Assert.Equal(["10.20.2.4"], Addresses(arm, Record));
        Assert.True(Reaches(arm));
        Assert.Equal("", Left(arm.Plan(moved.Graph())));
    }

    [Fact]
    public void Follows_an_endpoint_that_somebody_has_deleted()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Deploy(arm, arm.Plan(Named().Graph()));
        Send(arm, "DELETE", Endpoint, null);
        // Somebody takes its address.
        Deploy(arm, arm.Plan(new Other().Graph()));
        Deploy(arm, arm.Plan(Named().Graph()));

        Assert.True(Reaches(arm));
        Assert.Equal(["10.20.1.5"], Addresses(arm, Record));
        Assert.Equal("", Left(arm.Plan(Named().Graph())));
    }

    [Fact]
    public void Is_the_same_in_a_template()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        foreach (var template in ArmTemplate.Of(Named().Graph(), Requests.FromNothing(Named().Graph())))
            arm.Deploy("rg-named", JsonNode.Parse(template)!);

        Assert.Equal(["10.20.1.4"], Addresses(arm, Record));
        Assert.Equal(["10.20.1.5", "10.20.9.9"], Addresses(arm, Record.Replace("named-hub", "events", StringComparison.Ordinal)));
        Assert.Equal("", Left(arm.Plan(Named().Graph())));
    }

    private static Plant Named() => new("endpoints");

    private static void Deploy(LocalArmInProcess arm, Plan plan)
    {
        Assert.Equal([], arm.Run(plan).Errors);
        arm.Settle();
    }

    private static string Left(Plan plan) => plan.Operations.IsEmpty ? "" : PlanText.Write(plan, detailed: true);

    private static IEnumerable<string> Addresses(LocalArmInProcess arm, string record) =>
        Send(arm, "GET", record, null)!["properties"]!["aRecords"]!.AsArray().Select(address => address!["ipv4Address"]!.ToString());

    private static bool Reaches(LocalArmInProcess arm) => (bool)arm.Control("POST", "reach", new()
    {
        ["from"] = new JsonObject { ["kind"] = "network", ["id"] = Group + "Microsoft.Network/virtualNetworks/vnet-named" },
        ["to"] = new JsonObject { ["id"] = Group + "Microsoft.Devices/IotHubs/named-hub" },
    })!["reaches"]!;

    private static JsonObject? Send(LocalArmInProcess arm, string method, string id, JsonObject? body)
    {
        var answer = arm.Time.Pump(() => arm.Client.SendAsync(new(method, id, id == Endpoint ? "2024-05-01" : "2024-06-01") { Body = body }, default));
        Assert.True(answer.IsSuccess, answer.Error?.Message);
        arm.Settle();
        return answer.Body;
    }

    private sealed record Plant(string Subnet) : Topology
    {
        public override string Id => "named";

        public override ResourceGroup ResourceGroup => new("rg-named", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Network => new("vnet-named") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("endpoints", "10.20.1.0/24"), new("others", "10.20.2.0/24")] };

        public IotHub Hub => new("named-hub") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Network.Subnet(Subnet));

        public PrivateDnsZone Zone => new("privatelink.azure-devices.net");

        public PrivateDnsZoneLink Asks => new("by-hand", Zone, Network);

        public PrivateDnsARecord HubName => new("named-hub", Zone, [HubEndpoint]);

        public PrivateDnsARecord Events => new("events", Zone, [DnsRecordAddress.Of(HubEndpoint, "eventHub"), "10.20.9.9"]);

        public Client Line => new(Location.InSubnet(Network.Subnet("endpoints"))) { Uses = [Hub] };
    }

    private sealed record Other : Topology
    {
        public override string Id => "other";

        public override ResourceGroup ResourceGroup => new("rg-other", IotVnetDsl.Region.EastUS);

        public ResourceGroup Theirs => new("rg-named", IotVnetDsl.Region.EastUS) { Existing = true };

        public VirtualNetwork Network => new("vnet-named") { ResourceGroup = Theirs, Existing = true };

        public StorageAccount Account => new("accountofothers");

        public PrivateEndpoint AccountEndpoint => new("pe-account", Account, Network.Subnet("endpoints"));
    }
}
