using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Devices;

public sealed class ProvisioningServiceTests
{
    private static readonly string Service = Arm.Id("Microsoft.Devices/provisioningServices/plant-provisioning");

    private const string Key = "HostName=plant-hub.azure-devices.net;SharedAccessKeyName=registryReadWrite;SharedAccessKey=c2VjcmV0";

    [Fact]
    public async Task Is_made_with_what_the_service_adds()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var made = await arm.Create(Service, Body(""));
        Assert.Equal("Active", made.Text("properties.state"));
        Assert.Equal("Hashed", made.Text("properties.allocationPolicy"));
        Assert.Equal("plant-provisioning.azure-devices-provisioning.net", made.Text("properties.serviceOperationsHostName"));
        Assert.StartsWith("0ne", made.Text("properties.idScope"), StringComparison.Ordinal);
        Assert.Equal("Standard", made.Text("sku.tier"));
    }

    [Fact]
    public async Task Shows_what_it_was_asked_for_and_its_scope_once_it_answers()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var accepted = (await arm.Put(Service, Body("")).Expect(201)).Json;
        Assert.Null(accepted.Text("properties.idScope"));
        Assert.Null(accepted.Text("properties.serviceOperationsHostName"));
        await arm.Advance();
        var made = (await arm.Get(Service).Expect(200)).Json;
        Assert.NotNull(made.Text("properties.idScope"));
        Assert.Empty(((System.Text.Json.Nodes.JsonObject)made["properties"]!).Select(member => member.Key)
            .Except(["state", "provisioningState", "iotHubs", "allocationPolicy", "serviceOperationsHostName", "deviceProvisioningHostName", "idScope"]));
        Assert.Equal("provisioningserviceowner", Assert.Single((await arm.Post(Service + "/listkeys").Expect(200)).Json.Items("value")).Text("keyName"));
    }

    [Fact]
    public async Task Keeps_data_in_few_regions_only()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Service, """{"location": "eastus", "sku": {"name": "S1"}, "properties": {"enableDataResidency": true} }""").Expect(400, "400309");
        await arm.Put(Service, """{"location": "brazilsouth", "sku": {"name": "S1"}, "properties": {"enableDataResidency": true} }""").Expect(201);
    }

    [Fact]
    public async Task Shows_no_key_of_a_linked_hub_and_keeps_it_where_the_mask_comes_back()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var link = Assert.Single((await arm.Create(Service, Body($$"""{"connectionString": "{{Key}}", "location": "eastus"}"""))).Items("properties.iotHubs"));
        Assert.Equal("plant-hub.azure-devices.net", link.Text("name"));
        Assert.Equal(Key.Replace("c2VjcmV0", "****", StringComparison.Ordinal), link.Text("connectionString"));
        await arm.Put(Service, Body(link.ToJsonString())).Expect(201);
    }

    [Theory]
    [InlineData("""{"connectionString": "HostName=plant-hub.azure-devices.net", "location": "eastus"}""")]
    [InlineData("""{"hostName": "plant-hub.azure-devices.net", "location": "eastus"}""")]
    [InlineData("""{"hostName": "plant-hub.azure-devices.net", "authenticationType": "SystemAssigned", "location": "eastus"}""")]
    [InlineData("""{"hostName": "plant-hub.azure-devices.net", "authenticationType": "UserAssigned", "selectedUserAssignedIdentityResourceId": "/subscriptions/x", "location": "eastus"}""")]
    [InlineData("""{"authenticationType": "SystemAssigned", "location": "eastus"}""")]
    public async Task Refuses_a_hub_that_it_cannot_sign_in_to(string link)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Service, Body(link)).Expect(400);
    }

    private static string Body(string links) => $$"""{"location": "eastus", "sku": {"name": "S1"}, "properties": {"iotHubs": [{{links}}]} }""";
}
