using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>What Azure has begun and not brought to an end is not there: it is no success, it is drift, and the next run writes it again.</summary>
public sealed class FailedWriteTests
{
    [Theory]
    [InlineData("IotHubs/failing-hub$", "Hub")]
    [InlineData("storageAccounts/failingarchive$", "Archive")]
    [InlineData("namespaces/failing-streams$", "Streams")]
    [InlineData("virtualNetworks/vnet-failing$", "Net")]
    [InlineData("vnet-failing/subnets/endpoints$", "Net/Subnets[endpoints]")]
    [InlineData("privateEndpoints/pe-hub$", "HubEndpoint")]
    [InlineData("privateDnsZones/privatelink.azure-devices.net$", null)]
    [InlineData("provisioningServices/failing-provisioning$", "Provisioning")]
    [InlineData("dnsResolvers/dnspr-failing$", "Resolver")]
    public void Is_said_seen_and_repaired(string path, string? key)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var graph = new Failing().Graph();
        Fail(arm, path, "InternalServerError");
        var result = arm.Run(arm.Plan(graph));

        Assert.NotEmpty(result.Errors);
        arm.Settle();
        var plan = arm.Plan(graph);
        Assert.NotEmpty(plan.Operations);
        Assert.True(DriftText.HasDrift(plan));
        if (key is not null)
            Assert.Contains(plan.Operations, operation => operation.Resource.Path == key);
        Assert.Equal([], arm.Run(plan).Errors.Select(error => error.Message));
        arm.Settle();
        Assert.Empty(arm.Plan(graph).Operations);
    }

    [Theory]
    [InlineData("ReferencedResourceNotProvisioned")]
    [InlineData("RetryableError")]
    [InlineData("Conflict")]
    public void What_is_tried_again_is_sent_again(string code)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var graph = new Failing().Graph();
        Fail(arm, "virtualNetworks/vnet-failing$", code);
        Assert.Equal([], arm.Run(arm.Plan(graph)).Errors.Select(error => error.Message));
        arm.Settle();
        Assert.DoesNotContain(arm.State(), resource => resource.Contains("\"provisioningState\":\"Failed\"", StringComparison.Ordinal));
        Assert.Empty(arm.Plan(graph).Operations);
    }

    private static void Fail(LocalArmInProcess arm, string path, string code) =>
        arm.Control("POST", "faults", new JsonObject { ["kind"] = "fail", ["method"] = "PUT", ["path"] = path, ["code"] = code, ["message"] = "ordered by a test" });

    private sealed record Failing : Topology
    {
        public override string Id => "failing";

        public override ResourceGroup ResourceGroup => new("rg-failing", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Net => new("vnet-failing") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("endpoints", "10.20.1.0/24"), new("names", "10.20.2.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }] };

        public StorageAccount Archive => new("failingarchive") { Containers = ["telemetry"] };

        public EventHubsNamespace Streams => new("failing-streams") { EventHubs = ["telemetry"] };

        public DeviceProvisioningService Provisioning => new("failing-provisioning");

        public DnsResolver Resolver => new("dnspr-failing", Net) { InboundEndpoints = [new("in", Net.Subnet("names"))] };

        public IotHub Hub => new("failing-hub") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };
    }
}
