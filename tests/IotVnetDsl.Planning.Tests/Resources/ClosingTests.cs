using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>What is open is closed last: after the private endpoint that replaces the open way is there.</summary>
public sealed class ClosingTests
{
    [Theory]
    [InlineData("Hub", "properties.publicNetworkAccess")]
    [InlineData("Hub", "properties.networkRuleSets.defaultAction")]
    [InlineData("Hub", "properties.networkRuleSets.applyToBuiltInEventHubEndpoint")]
    [InlineData("Archive", "properties.publicNetworkAccess")]
    [InlineData("Archive", "properties.networkAcls.defaultAction")]
    [InlineData("Messages/Firewall", "properties.publicNetworkAccess")]
    [InlineData("Messages/Firewall", "properties.defaultAction")]
    public async Task Closes_after_the_private_endpoint(string path, string armPath)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Closed(false));

        var plan = await arm.DeployAsync(new Closed(true));

        var closing = plan.Operations.Where(operation => operation.Resource.Path == path && BodyPath.Get(operation.Body, armPath) is not null).ToArray();
        var endpoint = "To" + path.Split('/')[0];
        Assert.All(closing, operation => Assert.True(Waits(plan, operation, endpoint), $"{operation.Key} does not wait for {endpoint}"));
        Assert.NotEmpty(closing);
        Assert.Equal([], (await arm.PlanAsync(new Closed(true))).Operations);
    }

    [Fact]
    public async Task A_hubs_rule_set_is_sent_whole()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Closed(false));

        var rules = (await arm.PlanAsync(new Closed(true))).Operations.Select(operation => BodyPath.Get(operation.Body, "properties.networkRuleSets")).OfType<JsonObject>();

        Assert.Equal("""{"defaultAction":"Deny","applyToBuiltInEventHubEndpoint":true,"ipRules":[]}""", Assert.Single(rules).ToJsonString());
    }

    private static bool Waits(Plan plan, PlanOperation operation, string key) => operation.DependsOn.Any(wait =>
        wait.On == key || Waits(plan, plan.Operations.Single(other => other.Key == wait.On), key));

    private sealed record Closed(bool IsClosed) : Topology
    {
        public override string Id => "closed";

        public override ResourceGroup ResourceGroup => new("rg-closed", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Network => new("vnet-closed") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("endpoints", "10.20.1.0/24")] };

        public StorageAccount Archive => new("closedarchive") { PublicNetworkAccess = Access, Firewall = IsClosed ? Firewall.TrustedServicesOnly : Open };

        public ServiceBusNamespace Messages => new("closed-bus")
        {
            Sku = ServiceBusSku.Premium,
            PublicNetworkAccess = Access,
            Firewall = IsClosed ? Firewall.TrustedServicesOnly : Open,
        };

        public IotHub Hub => new("closed-hub") { PublicNetworkAccess = Access, NetworkRuleSet = IsClosed ? new() : null };

        public PrivateEndpoint? ToArchive => IsClosed ? new("pe-archive", Archive, Network.Subnet("endpoints")) : null;

        public PrivateEndpoint? ToMessages => IsClosed ? new("pe-bus", Messages, Network.Subnet("endpoints")) : null;

        public PrivateEndpoint? ToHub => IsClosed ? new("pe-hub", Hub, Network.Subnet("endpoints")) : null;

        private static Firewall Open => new() { DefaultAction = FirewallAction.Allow, TrustedServices = true };

        private PublicNetworkAccess Access => IsClosed ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled;
    }
}
