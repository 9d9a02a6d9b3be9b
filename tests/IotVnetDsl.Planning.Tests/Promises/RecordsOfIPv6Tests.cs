using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Planning.Tests.Reach.Cases;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>An address of IPv6 beside the record of a private endpoint leads those away who speak IPv6, and nobody else.</summary>
public sealed class RecordsOfIPv6Tests
{
    private const string Zone = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-six/providers/Microsoft.Network/privateDnsZones/privatelink.azure-devices.net";

    private static readonly JsonObject Record = new() { ["properties"] = new JsonObject { ["aaaaRecords"] = new JsonArray(new JsonObject { ["ipv6Address"] = "2001:db8::7" }) } };

    [Theory]
    [InlineData("10.20.0.0/16", true)]
    [InlineData("10.20.0.0/16, fd00:20::/48", false)]
    public void Is_listed_and_is_drift_where_clients_speak_IPv6(string addressSpace, bool reaches)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var graph = new Six(addressSpace).Graph();
        Assert.Equal([], arm.Run(arm.Plan(graph)).Errors);
        arm.Settle();
        Assert.Equal((true, false), (Reaches(arm), DriftText.HasDrift(arm.Plan(graph))));

        Send(arm, "PUT", Zone + "/AAAA/six-hub", Record);
        Send(arm, "PUT", Zone + "/AAAA/another-hub", Record);
        var plan = arm.Plan(graph);
        Assert.Equal((reaches, !reaches), (Reaches(arm), DriftText.HasDrift(plan)));
        Assert.Empty(plan.Operations);
        Assert.Equal(
            ("rg-six/privateDnsZones/privatelink.azure-devices.net/AAAA/six-hub", "is not in the code: whoever speaks IPv6 goes to 2001:db8::7 and to no private endpoint; it stays, as others have written it"),
            Assert.Single(plan.Surplus.Select(surplus => (surplus.Path, surplus.Reason))));
        Assert.Equal(
            reaches ? [] : [$"record '{Zone}/AAAA/six-hub' leads whoever speaks IPv6 to none of its private endpoints"],
            DriftText.Shut(plan).Select(way => way.Means));

        Send(arm, "DELETE", Zone + "/AAAA/six-hub", null);
        Assert.Equal((true, false), (Reaches(arm), DriftText.HasDrift(arm.Plan(graph))));
        Assert.Empty(arm.Plan(graph).Surplus);
    }

    [Fact]
    public void Clients_on_premises_may_speak_it()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var graph = new OneArrival(new ArrivalParts()).Graph();
        Assert.Equal([], arm.Run(arm.Plan(graph)).Errors);
        arm.Settle();
        Assert.False(DriftText.HasDrift(arm.Plan(graph)));

        var record = arm.State().Single(resource => resource.Contains("/privatelink.azure-devices.net/A/", StringComparison.Ordinal)).Split(' ')[0];
        Send(arm, "PUT", record.Replace("/A/", "/AAAA/", StringComparison.Ordinal), Record);
        Assert.True(DriftText.HasDrift(arm.Plan(graph)));
    }

    private static bool Reaches(LocalArmInProcess arm) => (bool)arm.Control("POST", "reach", new()
    {
        ["from"] = new JsonObject { ["kind"] = "network", ["id"] = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-six/providers/Microsoft.Network/virtualNetworks/vnet-six" },
        ["to"] = new JsonObject { ["id"] = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-six/providers/Microsoft.Devices/IotHubs/six-hub" },
    })!["reaches"]!;

    private static void Send(LocalArmInProcess arm, string method, string id, JsonObject? body)
    {
        var answer = arm.Time.Pump(() => arm.Client.SendAsync(new(method, id, "2024-06-01") { Body = body?.DeepClone().AsObject() }, default));
        Assert.True(answer.IsSuccess, answer.Error?.Message);
    }

    private sealed record Six(string Space) : Topology
    {
        public override string Id => "six";

        public override ResourceGroup ResourceGroup => new("rg-six", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Network => new("vnet-six")
        {
            AddressSpace = [.. Space.Split(", ").Select(block => new AddressPrefix(block))],
            Subnets = [new("endpoints", "10.20.1.0/24"), new("clients", "10.20.2.0/24")],
        };

        public IotHub Hub => new("six-hub") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public PrivateEndpoint HubEndpoint => new("pe-six", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };

        public Client Line => new(Location.InSubnet(Network.Subnet("clients"))) { Uses = [Hub] };
    }
}
