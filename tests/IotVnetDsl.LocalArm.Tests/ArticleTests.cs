using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests;

public sealed class ArticleTests
{
    [Fact]
    public async Task The_articles_topology_comes_up_in_two_hub_phases()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddAccount(""" "networkAcls": {"defaultAction": "Deny", "bypass": "AzureServices"} """);
        await arm.AddHub(""" "publicNetworkAccess": "Disabled" """);
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        await arm.AddHub(""" "publicNetworkAccess": "Disabled", """ + Plant.Routing("storageContainers", Plant.StorageEndpoint()));
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        await arm.AddZone(Plant.HubZone);
        await arm.AddZone(Plant.BusZone);
        await arm.AddZoneGroup(Plant.HubZone, Plant.BusZone);

        var health = await arm.Get(Plant.Hub + "/routingEndpointsHealth").Expect(200);
        Assert.Equal("healthy", health.Json.Items("value")[0].Text("healthStatus"));
        Assert.True(await arm.Reaches($$"""{"kind": "network", "id": "{{Plant.Subnet}}"}""", $$"""{"id": "{{Plant.Hub}}"}"""));
        Assert.True(await arm.Reaches($$"""{"kind": "network", "id": "{{Plant.Subnet}}"}""", $$"""{"id": "{{Plant.Hub}}", "endpoint": "events"}"""));
        Assert.True(await arm.Reaches($$"""{"kind": "onPremises", "through": "{{Plant.Network}}"}""", $$"""{"id": "{{Plant.Hub}}"}"""));
        Assert.False(await arm.Reaches("""{"kind": "internet", "ip": "198.51.100.7"}""", $$"""{"id": "{{Plant.Hub}}"}"""));
    }
}
