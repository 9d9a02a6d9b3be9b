using static IotVnetDsl.LocalArm.Tests.Types.Network.DnsParts;

namespace IotVnetDsl.LocalArm.Tests.DataPlane;

/// <summary>From a client whose network has a forwarding ruleset, by its outbound endpoint to the inbound one that a rule names, to the zones that are linked there.</summary>
public sealed class ForwardingPathTests
{
    private const string Allowed = """{"name": "r", "properties": {"priority": 200, "direction": "Inbound", "access": "Allow", "protocol": "Udp", "sourcePortRange": "*", "destinationPortRange": "53", "sourceAddressPrefix": "10.20.4.0/28", "destinationAddressPrefix": "*"} }""";
    private static readonly string Lines = Arm.Id("Microsoft.Network/virtualNetworks/vnet-lines");
    private static readonly string Group = Arm.Id("Microsoft.Network/networkSecurityGroups/nsg");
    private static readonly string InLines = $$"""{"kind": "network", "id": "{{Lines}}/subnets/lines"}""";
    private static readonly string Hub = $$"""{"id": "{{Plant.Hub}}"}""";

    [Theory]
    [InlineData("names", "", "Inbound", "obeyed", false)]
    [InlineData("names", "", "Inbound", "ignored", true)]
    [InlineData("names", Allowed, "Inbound", "obeyed", true)]
    [InlineData("names", "", "Outbound", "obeyed", true)]
    [InlineData("out", "", "Outbound", "obeyed", false)]
    [InlineData("out", "", "Outbound", "ignored", true)]
    [InlineData("out", "", "Inbound", "obeyed", true)]
    public async Task Groups_of_the_resolvers_subnets_count_where_its_endpoints_obey_them(string subnet, string lets, string denied, string obey, bool reaches)
    {
        await using var arm = await Closed(Plant.Network, subnet, lets, denied, obey);
        Assert.Equal(reaches, await arm.Reaches(InLines, Hub));
    }

    [Theory]
    [InlineData("obeyed", false)]
    [InlineData("ignored", true)]
    public async Task They_count_for_a_network_whose_servers_the_resolver_is(string obey, bool reaches)
    {
        await using var arm = await Closed(Plant.Network, "names", "", "Inbound", obey);
        await arm.Create(Lines, LinesBody(""" "dhcpOptions": {"dnsServers": ["10.20.3.9"]}, """));
        Assert.Equal(reaches, await arm.Reaches(InLines, Hub));
    }

    [Fact]
    public async Task The_network_of_the_outbound_endpoint_gets_to_the_inbound_one()
    {
        await using var arm = await Closed(Lines, group: "", rules: "", "Inbound", "obeyed");
        Assert.True(await arm.Reaches(InLines, Hub));
        await arm.Remove(Plant.Network + "/virtualNetworkPeerings/lines");
        Assert.False(await arm.Reaches(InLines, Hub));
    }

    private static async Task<Arm> Closed(string inNetwork, string group, string rules, string denied, string obey)
    {
        var arm = await Arm.StartWithGroupAsync(("resolver-groups", obey));
        var all = $$"""{"name": "none", "properties": {"priority": 4000, "direction": "{{denied}}", "access": "Deny", "protocol": "*", "sourcePortRange": "*", "destinationPortRange": "*", "sourceAddressPrefix": "*", "destinationAddressPrefix": "*"} }""";
        await arm.Create(Group, $$"""{"location": "eastus", "properties": {"securityRules": [{{string.Join(", ", new[] { rules, all }.Where(rule => rule.Length > 0))}}]} }""");
        await arm.AddNetwork($$"""
            [{"name": "endpoints", "properties": {"addressPrefix": "10.20.1.0/24"} }, {{Delegated("names", "10.20.3.0/28", group)}}, {{Delegated("out", "10.20.4.0/28", group)}}]
            """);
        await arm.Create(Lines, LinesBody(""));
        await arm.Create(Plant.Network + "/virtualNetworkPeerings/lines", $$"""{"properties": {"remoteVirtualNetwork": {"id": "{{Lines}}"} } }""");
        await arm.Create(Lines + "/virtualNetworkPeerings/plant", $$"""{"properties": {"remoteVirtualNetwork": {"id": "{{Plant.Network}}"} } }""");
        await arm.AddHub(""" "publicNetworkAccess": "Disabled" """);
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        await Add(arm, Resolver, ResolverBody(Plant.Network, "eastus"));
        await Add(arm, Resolver + "/inboundEndpoints/in", $$"""{"location": "eastus", "properties": {"ipConfigurations": [{"privateIpAllocationMethod": "Static", "privateIpAddress": "10.20.3.9", "subnet": {"id": "{{Plant.Network}}/subnets/names"} }]} }""");
        var asking = inNetwork == Plant.Network ? Resolver : Resolver + "-lines";
        if (asking != Resolver)
            await Add(arm, asking, ResolverBody(inNetwork, "eastus"));
        await Add(arm, asking + "/outboundEndpoints/out", $$"""{"location": "eastus", "properties": {"subnet": {"id": "{{inNetwork}}/subnets/out"} } }""");
        var ruleset = Arm.Id("Microsoft.Network/dnsForwardingRulesets/rules");
        await Add(arm, ruleset, $$"""{"location": "eastus", "properties": {"dnsResolverOutboundEndpoints": [{"id": "{{asking}}/outboundEndpoints/out"}]} }""");
        await arm.Put($"{ruleset}/forwardingRules/all{ApiVersion}", """{"properties": {"domainName": ".", "targetDnsServers": [{"ipAddress": "10.20.3.9"}]} }""").Expect(201);
        await Add(arm, ruleset + "/virtualNetworkLinks/lines", $$"""{"properties": {"virtualNetwork": {"id": "{{Lines}}"} } }""");
        return arm;
    }

    private static string LinesBody(string more) => $$"""
        {"location": "eastus", "properties": { {{more}} "addressSpace": {"addressPrefixes": ["10.30.0.0/16"]}, "subnets": [
            {"name": "lines", "properties": {"addressPrefix": "10.30.1.0/24"} }, {{Delegated("out", "10.30.4.0/28", "")}}]} }
        """;

    private static string Delegated(string name, string prefix, string group) => $$"""
        {"name": "{{name}}", "properties": {"addressPrefix": "{{prefix}}", "delegations": [{"name": "dns", "properties": {"serviceName": "Microsoft.Network/dnsResolvers"} }] {{(group == name ? $$""", "networkSecurityGroup": {"id": "{{Group}}"} """ : "")}} } }
        """;
}
