using IotVnetDsl.LocalArm.Json;
using static IotVnetDsl.LocalArm.Tests.Types.Network.DnsParts;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class DnsForwardingRulesetTests
{
    private static readonly string Outbound = Resolver + "/outboundEndpoints/out";
    private static readonly string Ruleset = Arm.Id("Microsoft.Network/dnsForwardingRulesets/dnsfrs-plant");

    [Fact]
    public async Task An_outbound_endpoint_has_its_subnet_to_itself_and_is_kept_while_a_ruleset_asks_by_it()
    {
        await using var arm = await Ready();
        await arm.Put(Outbound + "-2" + ApiVersion, OutboundBody("out")).Expect(400, "InvalidRequestFormat");
        await arm.Put(Outbound + "-2" + ApiVersion, OutboundBody("small")).Expect(400, "InvalidRequestFormat");
        await arm.Put(Outbound + ApiVersion, OutboundBody("two")).Expect(409, "PropertyChangeNotAllowed");
        await Add(arm, Ruleset, RulesetBody(Outbound));
        Assert.NotEqual(202, (await arm.Delete(Outbound + ApiVersion)).Status);
    }

    [Theory]
    [InlineData("eastus", "out", 202)]
    [InlineData("westus", "out", 400)]
    [InlineData("eastus", "none", 400)]
    public async Task A_ruleset_asks_by_endpoints_of_its_region(string region, string endpoint, int status)
    {
        await using var arm = await Ready();
        Assert.Equal(status, (await arm.Put(Ruleset + ApiVersion, RulesetBody($"{Resolver}/outboundEndpoints/{endpoint}", region))).Status is 201 or 202 ? 202 : 400);
    }

    [Fact]
    public async Task A_ruleset_asks_by_endpoints_of_one_resolver()
    {
        await using var arm = await Ready();
        var network = PlantNetwork + "-2";
        await arm.Create(network, $$"""{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.41.0.0/16"]}, "subnets": [{{Subnet("out", "10.41.1.0/28")}}]} }""");
        await Add(arm, Resolver + "-2", ResolverBody(network, "eastus"));
        await Add(arm, Resolver + "-2/outboundEndpoints/out", OutboundBody("out", network));
        await arm.Put(Ruleset + ApiVersion, RulesetBody($"{Outbound}\"}}, {{\"id\": \"{Resolver}-2/outboundEndpoints/out")).Expect(400);
    }

    [Theory]
    [InlineData("azure-devices.net.", "10.40.1.4", true)]
    [InlineData(".", "10.40.1.4", true)]
    [InlineData("azure-devices.net", "10.40.1.4", false)]
    [InlineData("azure-devices.net.", "server", false)]
    public async Task A_rule_names_a_domain_with_its_dot_and_servers_by_address(string domain, string server, bool isTaken)
    {
        await using var arm = await Ready();
        await Add(arm, Ruleset, RulesetBody(Outbound));
        var rule = $"{Ruleset}/forwardingRules/hubs{ApiVersion}";
        var reply = await arm.Put(rule, RuleBody(domain, server));
        Assert.Equal(isTaken, reply.Status is 200 or 201);
        if (!isTaken)
            return;
        var read = (await arm.Get(rule).Expect(200)).Json;
        Assert.Equal(("Enabled", 53), (read.Text("properties.forwardingRuleState"), read.Items("properties.targetDnsServers").Single().Number("port")));
        await arm.Put(rule, RuleBody("other.net.", server)).Expect(409, "PropertyChangeNotAllowed");
    }

    [Fact]
    public async Task A_network_asks_by_one_ruleset_which_stays_while_it_is_linked()
    {
        await using var arm = await Ready();
        await Add(arm, Ruleset, RulesetBody(Outbound));
        await Add(arm, Ruleset + "-2", RulesetBody(Outbound));
        await Add(arm, Ruleset + "/virtualNetworkLinks/own", LinkBody(PlantNetwork));
        await arm.Put(Ruleset + "-2/virtualNetworkLinks/own" + ApiVersion, LinkBody(PlantNetwork)).Expect(400);
        await arm.Put(Ruleset + "/virtualNetworkLinks/none" + ApiVersion, LinkBody(PlantNetwork + "-none")).Expect(400);
        await arm.Delete(Ruleset + ApiVersion).Expect(409, "CannotDeleteResource");
        await arm.Delete(Ruleset + "/virtualNetworkLinks/own" + ApiVersion).Expect(202);
        await arm.Advance();
        await arm.Delete(Ruleset + ApiVersion).Expect(202);
    }

    private static async Task<Arm> Ready()
    {
        var arm = await Arm.StartWithGroupAsync();
        await arm.Create(PlantNetwork, $$"""
            {"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.40.0.0/16"]}, "subnets": [
                {{Subnet("out", "10.40.1.0/28")}}, {{Subnet("two", "10.40.2.0/28")}}, {{Subnet("small", "10.40.3.0/29")}}]} }
            """);
        await Add(arm, Resolver, ResolverBody(PlantNetwork, "eastus"));
        await Add(arm, Outbound, OutboundBody("out"));
        return arm;
    }

    private static string OutboundBody(string subnet, string? network = null) => $$"""{"location": "eastus", "properties": {"subnet": {"id": "{{network ?? PlantNetwork}}/subnets/{{subnet}}"} } }""";

    private static string RulesetBody(string endpoint, string region = "eastus") =>
        $$"""{"location": "{{region}}", "properties": {"dnsResolverOutboundEndpoints": [{"id": "{{endpoint}}"}]} }""";

    private static string RuleBody(string domain, string server) => $$"""{"properties": {"domainName": "{{domain}}", "targetDnsServers": [{"ipAddress": "{{server}}"}]} }""";

    private static string LinkBody(string network) => $$"""{"properties": {"virtualNetwork": {"id": "{{network}}"} } }""";
}
