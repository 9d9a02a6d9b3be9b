namespace IotVnetDsl.LocalArm.Tests.Engine;

public sealed class SerialWritesTests
{
    private const string SecondSubnet = """{"properties": {"addressPrefix": "10.20.2.0/24"} }""";

    [Fact]
    public async Task A_second_write_to_a_hub_in_transition_is_refused_in_its_own_form()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201);
        var reply = await arm.Put(Plant.Hub, Plant.HubBody()).Expect(409, "409002");
        Assert.NotNull(reply.Header("Retry-After"));
    }

    [Theory]
    [InlineData("409")]
    [InlineData("429")]
    public async Task Subnets_of_one_network_are_written_one_after_another(string status)
    {
        await using var arm = await Arm.StartWithGroupAsync(("busy-subnet-status", status));
        await arm.AddNetwork();
        await arm.Put(Plant.Network + "/subnets/second", SecondSubnet).Expect(201);
        await arm.Put(Plant.Network + "/subnets/third", """{"properties": {"addressPrefix": "10.20.3.0/24"} }""").Expect(status == "409" ? 409 : 429, status == "409" ? "AnotherOperationInProgress" : "RetryableError");
        await arm.Advance();
        await arm.Put(Plant.Network + "/subnets/third", """{"properties": {"addressPrefix": "10.20.3.0/24"} }""").Expect(201);
    }

    [Fact]
    public async Task Endpoints_in_one_subnet_are_made_one_after_another()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddHub();
        await arm.AddAccount();
        await arm.Put(Plant.Endpoint, Plant.EndpointBody()).Expect(201);
        await arm.Put(Plant.Endpoint + "-2", Plant.EndpointBody(Plant.Account, "blob")).Expect(429, "RetryableError");
    }

    [Fact]
    public async Task A_hub_and_its_private_endpoint_are_not_written_at_the_same_time()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddHub();
        await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201);
        await arm.Put(Plant.Endpoint, Plant.EndpointBody()).Expect(429, "RetryableError");
        await arm.Advance();
        await arm.Put(Plant.Endpoint, Plant.EndpointBody()).Expect(201);
        await arm.Put(Plant.Hub, Plant.HubBody()).Expect(409, "409002");
    }

    [Fact]
    public async Task Nothing_is_written_into_what_is_being_made_or_removed()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Events, """{"location": "eastus", "sku": {"name": "Standard"} }""").Expect(201);
        await arm.Put(Plant.EventHub, "{}").Expect(409, "AnotherOperationInProgress");
        await arm.Put(Plant.EventHub + "/consumergroups/mine", "{}").Expect(404, "ParentResourceNotFound");
        await arm.Put(Plant.Account, """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"} }""").Expect(202);
        await arm.Put(Plant.Container, "{}").Expect(409, "AnotherOperationInProgress");
        await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201);
        await arm.Put(Plant.Hub + "/eventHubEndpoints/events/ConsumerGroups/mine", """{"properties": {"name": "mine"} }""").Expect(409, "409002");
        await arm.Advance();
        await arm.Put(Plant.EventHub, "{}").Expect(200);
        await arm.Delete(Plant.Events).Expect(202);
        await arm.Put(Plant.EventHub, "{}").Expect(409, "AnotherOperationInProgress");
        await arm.Put(Plant.RoleId(Plant.EventHub), Plant.RoleBody(Plant.EventHubsSender, await arm.Principal())).Expect(201);
    }

    [Fact]
    public async Task Different_resources_are_written_side_by_side()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201);
        await arm.Put(Plant.Network, """{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.20.0.0/16"]} } }""").Expect(201);
        await arm.Put(Plant.HubZone, """{"location": "global"}""").Expect(202);
    }
}
