using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Tests.DataPlane;

/// <summary>What security groups let pass, from a client's subnet to a hub's private endpoint and to its public address.</summary>
public sealed class SecurityGroupPathTests
{
    private const string Clients = "10.20.2.0/24";
    private static readonly string Group = Arm.Id("Microsoft.Network/networkSecurityGroups/nsg");
    private static readonly string Lines = Plant.Network + "/subnets/lines";
    private static readonly string InLines = $$"""{"kind": "network", "id": "{{Lines}}"}""";
    private static readonly string OnSite = $$"""{"kind": "onPremises", "through": "{{Plant.Network}}", "ip": "192.168.7.9"}""";

    [Theory]
    [InlineData("", true)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "*"}""", false)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "VirtualNetwork"}""", false)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "Internet"}""", true)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "AzureIoTHub"}""", true)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefixes": ["10.9.0.0/16", "10.20.1.0/24"]}""", false)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "10.9.0.0/16"}""", true)]
    [InlineData("""{"access": "Deny", "sourceAddressPrefix": "10.20.1.0/24", "destinationAddressPrefix": "*"}""", true)]
    [InlineData("""{"access": "Deny", "protocol": "Udp", "destinationAddressPrefix": "*"}""", true)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "*", "destinationPortRange": "8883"}""", true)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "*", "destinationPortRanges": ["8883", "400-500"]}""", false)]
    [InlineData("""{"access": "Deny", "direction": "Inbound", "destinationAddressPrefix": "*"}""", true)]
    [InlineData("""{"access": "Allow", "priority": 150, "destinationAddressPrefix": "VirtualNetwork"}, {"access": "Deny", "destinationAddressPrefix": "*"}""", true)]
    [InlineData("""{"access": "Allow", "priority": 250, "destinationAddressPrefix": "VirtualNetwork"}, {"access": "Deny", "destinationAddressPrefix": "*"}""", false)]
    public async Task On_the_way_out_to_a_private_endpoint(string rules, bool reaches)
    {
        await using var arm = await Closed(Rules(rules, "Outbound"), lines: Group);
        Assert.Equal(reaches, await arm.Reaches(InLines, To(443)));
    }

    [Fact]
    public async Task A_question_may_name_the_port()
    {
        await using var arm = await Closed(Rules("""{"access": "Deny", "destinationAddressPrefix": "*", "destinationPortRange": "8883"}""", "Outbound"), lines: Group);
        Assert.False(await arm.Reaches(InLines, To(8883)));
        Assert.True(await arm.Reaches(InLines, To(5671)));
    }

    [Theory]
    [InlineData("Disabled", true)]
    [InlineData("RouteTableEnabled", true)]
    [InlineData("NetworkSecurityGroupEnabled", false)]
    [InlineData("Enabled", false)]
    public async Task A_private_endpoint_obeys_where_the_policies_of_its_subnet_say_so(string policies, bool reaches)
    {
        await using var arm = await Closed(Rules("""{"access": "Deny", "sourceAddressPrefix": "VirtualNetwork", "destinationAddressPrefix": "*"}""", "Inbound"), endpoints: Group, policies: policies);
        Assert.Equal(reaches, await arm.Reaches(InLines, To(443)));
        Assert.Equal(reaches, await arm.Reaches(OnSite, To(443)));
    }

    [Theory]
    [InlineData("""{"access": "Deny", "sourceAddressPrefix": "192.168.0.0/16", "destinationAddressPrefix": "*"}""", 443, true, false)]
    [InlineData("""{"access": "Deny", "sourceAddressPrefix": "10.20.2.0/24", "destinationAddressPrefix": "*"}""", 443, false, true)]
    [InlineData("""{"access": "Deny", "sourceAddressPrefix": "Internet", "destinationAddressPrefix": "*"}""", 443, true, true)]
    // Of several ranges an endpoint obeys the first where they are allowed, and denies all where they are denied.
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "*", "destinationPortRanges": ["8883", "5671"]}""", 443, false, false)]
    [InlineData("""{"access": "Allow", "priority": 150, "destinationAddressPrefix": "*", "destinationPortRanges": ["8883", "443"]}, {"access": "Deny", "destinationAddressPrefix": "*"}""", 443, false, false)]
    [InlineData("""{"access": "Allow", "priority": 150, "destinationAddressPrefix": "*", "destinationPortRanges": ["8883", "443"]}, {"access": "Deny", "destinationAddressPrefix": "*"}""", 8883, true, true)]
    public async Task On_the_way_in(string rules, int port, bool fromLines, bool fromSite)
    {
        await using var arm = await Closed(Rules(rules, "Inbound"), endpoints: Group, policies: "Enabled");
        Assert.Equal((fromLines, fromSite), (await arm.Reaches(InLines, To(port)), await arm.Reaches(OnSite, To(port))));
    }

    [Theory]
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "Internet"}""", false)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "AzureIoTHub"}""", false)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "AzureIoTHub.eastus"}""", false)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "AzureIoTHub.westus"}""", true)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "Storage"}""", true)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefix": "VirtualNetwork"}""", true)]
    [InlineData("""{"access": "Deny", "destinationAddressPrefixes": ["0.0.0.0/1", "128.0.0.0/1"]}""", false)]
    [InlineData("""{"access": "Allow", "priority": 150, "destinationAddressPrefix": "AzureCloud"}, {"access": "Deny", "destinationAddressPrefix": "*"}""", true)]
    public async Task On_the_way_out_to_a_public_address(string rules, bool reaches)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await Networks(arm, Rules(rules, "Outbound"), lines: Group);
        await arm.AddHub();
        Assert.Equal(reaches, await arm.Reaches(InLines, To(443)));
        Assert.True(await arm.Reaches("""{"kind": "internet"}""", To(443)));
    }

    private static string To(int port) => $$"""{"id": "{{Plant.Hub}}", "port": {{port}}}""";

    // What a test does not say is anything.
    private static string Rules(string rules, string direction) => new JsonArray([.. JsonNode.Parse($"[{rules}]")!.AsArray().Select((rule, index) =>
    {
        var properties = new JsonObject { ["priority"] = 200, ["direction"] = direction, ["protocol"] = "*", ["sourcePortRange"] = "*" };
        if (rule!["destinationPortRanges"] is null)
            properties["destinationPortRange"] = "*";
        properties["sourceAddressPrefix"] = "*";
        foreach (var (name, value) in rule.AsObject())
            properties[name] = value?.DeepClone();
        return new JsonObject { ["name"] = $"r{index}", ["properties"] = properties };
    })]).ToJsonString();

    private static async Task Networks(Arm arm, string rules, string? lines = null, string? endpoints = null, string policies = "Disabled")
    {
        await arm.Create(Group, $$"""{"location": "eastus", "properties": {"securityRules": {{rules}} } }""");
        await arm.AddNetwork($$"""
            [{"name": "endpoints", "properties": {"addressPrefix": "10.20.1.0/24", "privateEndpointNetworkPolicies": "{{policies}}" {{At(endpoints)}} } },
             {"name": "lines", "properties": {"addressPrefix": "{{Clients}}" {{At(lines)}} } }]
            """);
    }

    private static string At(string? group) => group is null ? "" : $$""", "networkSecurityGroup": {"id": "{{group}}"}""";

    private static async Task<Arm> Closed(string rules, string? lines = null, string? endpoints = null, string policies = "Disabled")
    {
        var arm = await Arm.StartWithGroupAsync();
        await Networks(arm, rules, lines, endpoints, policies);
        await arm.AddHub(""" "publicNetworkAccess": "Disabled" """);
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        return arm;
    }
}
