using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class SecurityGroupTests
{
    private static readonly string Group = Arm.Id("Microsoft.Network/networkSecurityGroups/nsg");

    [Fact]
    public async Task Default_rules_are_there_and_rules_left_out_are_gone()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var group = await arm.Create(Group, Body(Rule("in", 100)));
        Assert.Equal(6, group.Items("properties.defaultSecurityRules").Count);
        Assert.Equal("in", group.Items("properties.securityRules").Single().Text("name"));
        Assert.Empty((await arm.Create(Group, """{"location": "eastus"}""")).Items("properties.securityRules"));
    }

    [Fact]
    public async Task Priorities_have_a_range_and_are_unique_per_direction()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Group, Body(Rule("a", 99))).Expect(400);
        await arm.Put(Group, Body(Rule("a", 100), Rule("b", 100))).Expect(400, "SecurityRuleConflict");
        await arm.Put(Group, Body(Rule("a", 100), Rule("b", 100, "Outbound"))).Expect(201);
    }

    [Theory]
    [InlineData(""" "destinationPortRange": "65536" """, "SecurityRuleInvalidPortRange")]
    [InlineData(""" "destinationPortRanges": ["80", "8080-8000"] """, "SecurityRuleInvalidPortRange")]
    [InlineData(""" "sourcePortRange": "http" """, "SecurityRuleInvalidPortRange")]
    [InlineData(""" "sourceAddressPrefix": "10.0.0.0/33" """, "SecurityRuleInvalidAddressPrefix")]
    [InlineData(""" "destinationAddressPrefixes": ["10.0.0.0/8", "10.0.0.256"] """, "SecurityRuleInvalidAddressPrefix")]
    [InlineData(""" "sourceAddressPrefixes": ["VirtualNetwork", "10.0.0.0/8"] """, "SecurityRuleParameterContainsUnsupportedValue")]
    [InlineData(""" "destinationAddressPrefixes": ["10.0.0.0/8", "*"] """, "SecurityRuleParameterContainsUnsupportedValue")]
    [InlineData(""" "sourceAddressPrefixes": ["10.0.0.0/8", "10.1.0.0/16"] """, "OverlappingSubnetsNotPermittedInSecurityRule")]
    [InlineData(""" "sourceAddressPrefixes": ["10.0.0.0/24", "10.0.1.0/24", "2001:db8::/32"] """, null)]
    [InlineData(""" "sourceAddressPrefix": "789", "destinationAddressPrefix": "10.0.0.4", "destinationPortRange": "8000-8080", "sourcePortRange": "*" """, null)]
    public async Task Addresses_and_ports_are_written_as_such(string properties, string? code)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var answer = arm.Put(Group, $$"""{"location": "eastus", "properties": {"securityRules": [{"name": "a", "properties": {"priority": 100, "direction": "Inbound", "access": "Allow", "protocol": "Tcp", {{properties}} } }]} }""");
        await (code is null ? answer.Expect(201) : answer.Expect(400, code));
    }

    [Fact]
    public async Task Rules_may_change_places_in_one_write()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Group, Body(Rule("a", 100), Rule("b", 200)));
        var group = await arm.Create(Group, Body(Rule("a", 200), Rule("b", 100)));
        Assert.Equal([("a", 200), ("b", 100)], group.Items("properties.securityRules").Select(rule => (rule.Text("name"), (int)rule["properties"]!["priority"]!)));
        await arm.Put(Group, Body(Rule("a", 300), Rule("b", 300))).Expect(400, "SecurityRuleConflict");
    }

    [Fact]
    public async Task A_table_has_400_routes_and_not_one_more()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var table = Arm.Id("Microsoft.Network/routeTables/rt");
        var routes = Enumerable.Range(0, 401).Select(number => $$"""{"name": "r{{number}}", "properties": {"addressPrefix": "10.{{number / 256}}.{{number % 256}}.0/24", "nextHopType": "None"} }""").ToList();
        await arm.Put(table, $$"""{"location": "eastus", "properties": {"routes": [{{string.Join(',', routes)}}]} }""").Expect(400, "QuotaExceeded");
        await arm.Create(table, $$"""{"location": "eastus", "properties": {"routes": [{{string.Join(',', routes[1..])}}]} }""");
        await arm.Put(table + "/routes/more", """{"properties": {"addressPrefix": "10.2.0.0/24", "nextHopType": "None"} }""").Expect(400, "QuotaExceeded");
    }

    [Theory]
    [InlineData(""" "nextHopType": "VirtualAppliance" """)]
    [InlineData(""" "nextHopType": "VirtualAppliance", "nextHopIpAddress": "10.0.0.256" """)]
    [InlineData(""" "nextHopType": "Internet", "nextHopIpAddress": "10.0.0.4" """)]
    public async Task An_appliance_has_an_address_and_nothing_else_has(string hop)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var table = Arm.Id("Microsoft.Network/routeTables/rt");
        await arm.Create(table, """{"location": "eastus"}""");
        await arm.Put(table + "/routes/out", $$"""{"properties": {"addressPrefix": "0.0.0.0/0", {{hop}} } }""").Expect(400, "InvalidRequestFormat");
        await arm.Put(table + "/routes/out", """{"properties": {"addressPrefix": "0.0.0.0/0", "nextHopType": "VirtualAppliance", "nextHopIpAddress": "10.0.0.4"} }""").Expect(201);
    }

    [Fact]
    public async Task A_table_has_one_route_to_a_destination()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Arm.Id("Microsoft.Network/routeTables/rt"), """
            {"location": "eastus", "properties": {"routes": [
              {"name": "a", "properties": {"addressPrefix": "10.0.0.0/8", "nextHopType": "None"} },
              {"name": "b", "properties": {"addressPrefix": "10.0.0.0/8", "nextHopType": "VnetLocal"} }]} }
            """).Expect(400, "InvalidRequestFormat");
    }

    [Fact]
    public async Task Routes_are_children_of_their_table()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var table = Arm.Id("Microsoft.Network/routeTables/rt");
        await arm.Create(table, """{"location": "eastus", "properties": {"routes": [{"name": "out", "properties": {"addressPrefix": "0.0.0.0/0", "nextHopType": "None"} }]} }""");
        Assert.Equal("None", (await arm.Get(table + "/routes/out").Expect(200)).Json.Text("properties.nextHopType"));
        await arm.Put(table + "/routes/bad", """{"properties": {"addressPrefix": "10.0.0.1/8", "nextHopType": "None"} }""").Expect(400, "InvalidCIDRNotation");
    }

    private static string Rule(string name, int priority, string direction = "Inbound") => $$"""
        {"name": "{{name}}", "properties": {"priority": {{priority}}, "direction": "{{direction}}", "access": "Deny", "protocol": "*",
          "sourceAddressPrefix": "*", "sourcePortRange": "*", "destinationAddressPrefix": "*", "destinationPortRange": "*"} }
        """;

    private static string Body(params string[] rules) => $$"""{"location": "eastus", "properties": {"securityRules": [{{string.Join(",", rules)}}]} }""";
}
