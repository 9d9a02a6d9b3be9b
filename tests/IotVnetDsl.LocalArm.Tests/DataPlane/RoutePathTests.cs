namespace IotVnetDsl.LocalArm.Tests.DataPlane;

/// <summary>Where the routes of a client's subnet lead, on its way to a hub's private endpoint and to its public address.</summary>
public sealed class RoutePathTests
{
    private static readonly string Table = Arm.Id("Microsoft.Network/routeTables/rt");
    private static readonly string InLines = $$"""{"kind": "network", "id": "{{Plant.Network}}/subnets/lines"}""";
    private static readonly string ToHub = $$"""{"id": "{{Plant.Hub}}"}""";

    [Theory]
    [InlineData("", true)]
    [InlineData("0.0.0.0/0 None", false)]
    [InlineData("0.0.0.0/0 Internet", true)]
    [InlineData("0.0.0.0/0 VirtualAppliance", false)]
    [InlineData("0.0.0.0/0 VirtualNetworkGateway", false)]
    [InlineData("10.0.0.0/8 None", true)]
    [InlineData("AzureIoTHub None", false)]
    [InlineData("AzureIoTHub.westus None", true)]
    [InlineData("0.0.0.0/0 None, AzureIoTHub.eastus Internet", true)]
    [InlineData("AzureCloud None, AzureIoTHub Internet", true)]
    [InlineData("Storage None", true)]
    public async Task To_a_public_address(string routes, bool reaches)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await Network(arm, routes, "Disabled");
        await arm.AddHub();
        Assert.Equal(reaches, await arm.Reaches(InLines, ToHub));
        Assert.True(await arm.Reaches("""{"kind": "internet"}""", ToHub));
    }

    [Theory]
    [InlineData("", "Enabled", true)]
    [InlineData("10.20.1.0/24 None", "Disabled", true)]
    [InlineData("10.20.1.0/24 None", "NetworkSecurityGroupEnabled", true)]
    [InlineData("10.20.1.0/24 None", "RouteTableEnabled", false)]
    [InlineData("10.20.1.0/24 VirtualAppliance", "Enabled", false)]
    [InlineData("0.0.0.0/0 None", "Enabled", true)]
    [InlineData("10.20.0.0/16 None, 10.20.1.0/24 VnetLocal", "Enabled", true)]
    [InlineData("10.20.1.4/32 None, 10.20.1.5/32 None", "Disabled", false)]
    public async Task To_a_private_endpoint(string routes, string policies, bool reaches)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await Network(arm, routes, policies);
        await arm.AddHub(""" "publicNetworkAccess": "Disabled" """);
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        Assert.Equal(reaches, await arm.Reaches(InLines, ToHub));
    }

    private static async Task Network(Arm arm, string routes, string policies)
    {
        var inside = routes.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(route => route.Split(' ')).Select((route, index) => $$"""
            {"name": "r{{index}}", "properties": {"addressPrefix": "{{route[0]}}", "nextHopType": "{{route[1]}}" {{(route[1] == "VirtualAppliance" ? """, "nextHopIpAddress": "10.20.2.4" """ : "")}} } }
            """);
        await arm.Create(Table, $$"""{"location": "eastus", "properties": {"routes": [{{string.Join(", ", inside)}}] } }""");
        await arm.AddNetwork($$"""
            [{"name": "endpoints", "properties": {"addressPrefix": "10.20.1.0/24", "privateEndpointNetworkPolicies": "{{policies}}"} },
             {"name": "lines", "properties": {"addressPrefix": "10.20.2.0/24", "routeTable": {"id": "{{Table}}"} } }]
            """);
    }
}
