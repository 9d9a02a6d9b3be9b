using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>What others have around ours, and what of theirs is broken, neither fails a destruction nor keeps it waiting.</summary>
public sealed class DestructionBesideOthersTests
{
    private const string Theirs = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-theirs/providers/Microsoft.Network/";
    private const string OurHub = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-ours/providers/Microsoft.Devices/IotHubs/beside-hub";

    [Theory]
    [InlineData("")]
    [InlineData("endpoint rejected")]
    [InlineData("endpoint disconnected")]
    [InlineData("peering without its other side")]
    [InlineData("zone without link")]
    public void Ends_at_once(string broken)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var ours = new Plant().Graph();
        Assert.Equal([], arm.Run(arm.Plan(ours)).Errors);
        Assert.Equal([], arm.Run(arm.Plan(new Neighbours().Graph())).Errors);
        arm.Settle();
        Break(arm, broken);

        var plan = arm.Destruction(ours, "delete:ours");
        var before = arm.Time.GetUtcNow();
        var result = arm.Run(plan);
        Assert.Equal((DeploymentOutcome.Succeeded, "", ""), (result.Outcome, string.Join("; ", result.Errors.Select(error => error.Message)), string.Join("; ", result.Warnings.Select(warning => warning.Message).Concat(result.Notes))));
        Assert.Empty(result.Waiting);
        Assert.Equal(["it is in 'vnet-ours', which Azure does not delete before"], plan.Operations.Select(operation => operation.Reason).OfType<string>());
        Assert.InRange(arm.Time.GetUtcNow() - before, TimeSpan.Zero, TimeSpan.FromMinutes(30));
        Assert.Empty(arm.Destruction(ours, "delete:ours").Operations);
        Assert.Contains(arm.State(), line => line.Contains("/privateEndpoints/pe-theirs ", StringComparison.Ordinal));
        Assert.DoesNotContain(arm.State(), line => line.StartsWith($"/subscriptions/{Requests.Subscription}/resourceGroups/rg-ours", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_network_with_a_peering_that_the_code_says_is_others_stays()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Plant().Graph())).Errors);
        Assert.Equal([], arm.Run(arm.Plan(new Neighbours().Graph())).Errors);
        arm.Settle();

        var plan = arm.Destruction(new Plant { KnowsPeering = true }.Graph(), "delete:ours");
        Assert.Contains("Net: stays: to-theirs in it is not this topology's", plan.Surplus.Select(surplus => $"{surplus.Path}: {surplus.Reason}"));
        Assert.Equal([], arm.Run(plan).Errors);
        Assert.Contains(arm.State(), line => line.Contains("/vnet-ours/virtualNetworkPeerings/to-theirs ", StringComparison.Ordinal));
    }

    private static void Break(LocalArmInProcess arm, string what)
    {
        switch (what)
        {
            case "endpoint rejected" or "endpoint disconnected":
                var connection = BodyPath.Get(arm.ByHand("GET", OurHub), "properties.privateEndpointConnections")!.AsArray().Single(one => one!["properties"]!["privateEndpoint"]!["id"]!.ToString().EndsWith("pe-theirs", StringComparison.Ordinal))!.DeepClone().AsObject();
                BodyPath.Set(connection, "properties.privateLinkServiceConnectionState.status", what == "endpoint rejected" ? "Rejected" : "Disconnected");
                Send(arm, what == "endpoint rejected" ? "PUT" : "DELETE", connection["id"]!.ToString(), "2023-06-30", what == "endpoint rejected" ? connection : null);
                break;
            case "peering without its other side":
                Send(arm, "DELETE", Theirs + "virtualNetworks/vnet-theirs/virtualNetworkPeerings/to-ours", "2024-05-01");
                break;
            case "zone without link":
                Send(arm, "DELETE", Theirs + "privateDnsZones/privatelink.azure-devices.net/virtualNetworkLinks/to-theirs", "2024-06-01");
                break;
        }

        arm.Settle();
    }

    private static void Send(LocalArmInProcess arm, string method, string id, string version, JsonObject? body = null)
    {
        var answer = arm.Time.Pump(() => arm.Client.SendAsync(new(method, id, version) { Body = body }, default));
        Assert.True(answer.IsSuccess, answer.Error?.Message);
    }

    private sealed record Plant : Topology
    {
        public bool KnowsPeering { get; init; }

        public override string Id => "ours";

        public override ResourceGroup ResourceGroup => new("rg-ours", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Net => new("vnet-ours") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("endpoints", "10.20.1.0/24")] };

        public ResourceGroup? TheirGroup => KnowsPeering ? new("rg-theirs", IotVnetDsl.Region.EastUS) { Existing = true } : null;

        public VirtualNetwork? TheirNet => TheirGroup is { } group ? new("vnet-theirs") { Existing = true, ResourceGroup = group } : null;

        public VirtualNetworkPeering? ToTheirs => TheirNet is { } net ? new("to-theirs", Net, net) { Existing = true } : null;

        public StorageAccount Archive => new("besidearchive") { Containers = ["telemetry"] };

        public IotHub Hub => new("beside-hub")
        {
            Sku = IotHubSku.S1,
            Identity = Identity.SystemAssigned,
            Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
            Routes = [new("all", RouteSource.DeviceMessages, "archive")],
        };

        public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

        public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };
    }

    private sealed record Neighbours : Topology
    {
        public override string Id => "theirs";

        public override ResourceGroup ResourceGroup => new("rg-theirs", IotVnetDsl.Region.EastUS);

        public ResourceGroup OurGroup => new("rg-ours", IotVnetDsl.Region.EastUS) { Existing = true };

        public IotHub OurHub => new("beside-hub") { Existing = true, ResourceGroup = OurGroup };

        public VirtualNetwork OurNet => new("vnet-ours") { Existing = true, ResourceGroup = OurGroup };

        public VirtualNetwork Net => new("vnet-theirs") { AddressSpace = ["10.30.0.0/16"], Subnets = [new("endpoints", "10.30.1.0/24")] };

        public PrivateEndpoint Endpoint => new("pe-theirs", OurHub, Net.Subnet("endpoints"));

        public PrivateDnsZone Zone => new("privatelink.azure-devices.net");

        public PrivateDnsZoneLink ZoneLink => new("to-theirs", Zone, Net);

        public PrivateDnsZoneGroup Names => new("default", Endpoint, [Zone]);

        public VirtualNetworkPeering ToOurs => new("to-ours", Net, OurNet);

        public VirtualNetworkPeering ToTheirs => new("to-theirs", OurNet, Net);
    }
}
