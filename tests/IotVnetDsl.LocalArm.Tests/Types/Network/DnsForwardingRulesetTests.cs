using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class DnsForwardingRulesetTests
{
    private const string Version = "?api-version=2022-07-01";

    private static readonly string Network = Arm.Id("Microsoft.Network/virtualNetworks/vnet-dns");
    private static readonly string Resolver = Arm.Id("Microsoft.Network/dnsResolvers/dnspr-plant");
    private static readonly string Outbound = Resolver + "/outboundEndpoints/out";
    private static readonly string Ruleset = Arm.Id("Microsoft.Network/dnsForwardingRulesets/dnsfrs-plant");

    [Fact]
    public async Task An_outbound_endpoint_has_its_subnet_to_itself_and_is_kept_while_a_ruleset_asks_by_it()
    {
        await using var arm = await Ready();
        await arm.Put(Outbound + "-2" + Version, OutboundBody("out")).Expect(400, "InvalidRequestFormat");
        await arm.Put(Outbound + "-2" + Version, OutboundBody("small")).Expect(400, "InvalidRequestFormat");
        await arm.Put(Outbound + Version, OutboundBody("two")).Expect(409, "PropertyChangeNotAllowed");
        await Add(arm, Ruleset, RulesetBody(Outbound));
        Assert.NotEqual(202, (await arm.Delete(Outbound + Version)).Status);
    }

    [Theory]
    [InlineData("eastus", "out", 202)]
    [InlineData("westus", "out", 400)]
    [InlineData("eastus", "none", 400)]
    public async Task A_ruleset_asks_by_endpoints_of_its_region(string region, string endpoint, int status)
    {
        await using var arm = await Ready();
        Assert.Equal(status, (await arm.Put(Ruleset + Version, RulesetBody($"{Resolver}/outboundEndpoints/{endpoint}", region))).Status is 201 or 202 ? 202 : 400);
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
        var rule = $"{Ruleset}/forwardingRules/hubs{Version}";
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
        await Add(arm, Ruleset + "/virtualNetworkLinks/own", LinkBody(Network));
        await arm.Put(Ruleset + "-2/virtualNetworkLinks/own" + Version, LinkBody(Network)).Expect(400);
        await arm.Put(Ruleset + "/virtualNetworkLinks/none" + Version, LinkBody(Network + "-none")).Expect(400);
        await arm.Delete(Ruleset + Version).Expect(409, "CannotDeleteResource");
        await arm.Delete(Ruleset + "/virtualNetworkLinks/own" + Version).Expect(202);
        await arm.Advance();
        await arm.Delete(Ruleset + Version).Expect(202);
    }

    private static async Task<Arm> Ready()
    {
        var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Network, $$"""
            {"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.40.0.0/16"]}, "subnets": [
                {{Subnet("out", "10.40.1.0/28")}}, {{Subnet("two", "10.40.2.0/28")}}, {{Subnet("small", "10.40.3.0/29")}}]} }
            """);
        await Add(arm, Resolver, $$"""{"location": "eastus", "properties": {"virtualNetwork": {"id": "{{Network}}"} } }""");
        await Add(arm, Outbound, OutboundBody("out"));
        return arm;
    }

    private static async Task Add(Arm arm, string id, string body)
    {
        var reply = await arm.Put(id + Version, body);
        Assert.True(reply.Status is 201 or 202, $"{id}: {reply}");
        await arm.Advance();
    }

    private static string Subnet(string name, string prefix) => $$"""
        {"name": "{{name}}", "properties": {"addressPrefix": "{{prefix}}", "delegations": [
            {"name": "dns", "properties": {"serviceName": "Microsoft.Network/dnsResolvers"} }]} }
        """;

    private static string OutboundBody(string subnet) => $$"""{"location": "eastus", "properties": {"subnet": {"id": "{{Network}}/subnets/{{subnet}}"} } }""";

    private static string RulesetBody(string endpoint, string region = "eastus") =>
        $$"""{"location": "{{region}}", "properties": {"dnsResolverOutboundEndpoints": [{"id": "{{endpoint}}"}]} }""";

    private static string RuleBody(string domain, string server) => $$"""{"properties": {"domainName": "{{domain}}", "targetDnsServers": [{"ipAddress": "{{server}}"}]} }""";

    private static string LinkBody(string network) => $$"""{"properties": {"virtualNetwork": {"id": "{{network}}"} } }""";
}
