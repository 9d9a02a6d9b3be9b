using System.Globalization;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Engine;

public sealed class LongRunningTests
{
    [Fact]
    public async Task A_hub_is_followed_by_an_operation_resource()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var begun = await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201);
        Assert.Equal("Accepted", begun.Json.Text("properties.provisioningState"));
        Assert.Equal("Activating", (await arm.Get(Plant.Hub).Expect(200)).Json.Text("properties.state"));
        Assert.NotNull(begun.Header("Retry-After"));
        Assert.Null(begun.Header("Location"));

        var operation = begun.Header("Azure-AsyncOperation")!;
        Assert.Equal("Running", (await arm.Get(operation).Expect(200)).Json.Text("status"));
        await arm.Advance();
        Assert.Equal("Succeeded", (await arm.Get(operation).Expect(200)).Json.Text("status"));
        var hub = (await arm.Get(Plant.Hub).Expect(200)).Json;
        Assert.Equal("Active", hub.Text("properties.state"));
        Assert.Equal("Succeeded", hub.Text("properties.provisioningState"));
    }

    [Fact]
    public async Task An_account_is_followed_by_its_location_which_ends_in_the_resource()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var begun = await arm.Put(Plant.Account, """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"} }""").Expect(202);
        Assert.Null(begun.Body);
        await arm.Get(begun.Header("Location")!).Expect(202);
        await arm.Advance();
        var done = await arm.Get(begun.Header("Location")!).Expect(200);
        Assert.Equal("contosoplant", done.Json.Text("name"));
    }

    [Fact]
    public async Task A_deletion_is_followed_and_repeats_as_204()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        var begun = await arm.Delete(Plant.Network).Expect(202);
        Assert.Equal("Deleting", (await arm.Get(Plant.Network).Expect(200)).Json.Text("properties.provisioningState"));
        await arm.Delete(Plant.Network).Expect(202);
        await arm.Advance();
        Assert.Equal("Succeeded", (await arm.Get(begun.Header("Azure-AsyncOperation")!).Expect(200)).Json.Text("status"));
        await arm.Delete(Plant.Network).Expect(204);
    }

    [Fact]
    public async Task A_deletion_followed_by_location_ends_in_200()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var begun = await arm.Delete(Arm.Group).Expect(202);
        await arm.Get(begun.Header("Location")!).Expect(202);
        await arm.Advance();
        await arm.Get(begun.Header("Location")!).Expect(200);
    }

    [Theory]
    [InlineData("azure-async-operation", true, false)]
    [InlineData("location", false, true)]
    [InlineData("both", true, true)]
    [InlineData("provisioning-state", false, false)]
    public async Task Every_way_of_following_can_be_chosen(string style, bool asyncOperation, bool location)
    {
        await using var arm = await Arm.StartWithGroupAsync(("long-running-style", style));
        var begun = await arm.Put(Plant.Hub, Plant.HubBody());
        Assert.Equal(asyncOperation, begun.Header("Azure-AsyncOperation") is not null);
        Assert.Equal(location, begun.Header("Location") is not null);
        Assert.Equal("Activating", (await arm.Get(Plant.Hub).Expect(200)).Json.Text("properties.provisioningState"));
        await arm.Advance();
        Assert.Equal("Succeeded", (await arm.Get(Plant.Hub).Expect(200)).Json.Text("properties.provisioningState"));
    }

    [Fact]
    public async Task A_failing_creation_leaves_a_failed_resource_that_can_be_written_again()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Post("/_local/faults", """{"kind": "fail", "method": "PUT", "path": "IotHubs", "code": "InternalError", "message": "disk"}""").Expect(200);
        var begun = await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201);
        await arm.Advance();
        var status = (await arm.Get(begun.Header("Azure-AsyncOperation")!).Expect(200)).Json;
        Assert.Equal("Failed", status.Text("status"));
        Assert.Equal("InternalError", status.Text("error.code"));
        Assert.Equal("Failed", (await arm.Get(Plant.Hub).Expect(200)).Json.Text("properties.provisioningState"));
        Assert.Equal("Succeeded", (await arm.AddHub()).Text("properties.provisioningState"));
    }

    [Fact]
    public async Task A_failing_update_leaves_what_was_there()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub(""" "publicNetworkAccess": "Enabled" """);
        await arm.Post("/_local/faults", """{"kind": "fail", "method": "PUT", "path": "IotHubs"}""").Expect(200);
        await arm.AddHub(""" "publicNetworkAccess": "Disabled" """);
        Assert.Equal("Enabled", (await arm.Get(Plant.Hub).Expect(200)).Json.Text("properties.publicNetworkAccess"));
    }

    [Fact]
    public async Task What_is_being_updated_still_works_as_before()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        const string Internet = """{"kind": "internet", "ip": "198.51.100.7"}""";
        await arm.Put(Plant.Hub, Plant.HubBody(""" "publicNetworkAccess": "Disabled" """)).Expect(201);
        Assert.True(await arm.Reaches(Internet, $$"""{"id": "{{Plant.Hub}}"}"""));
        await arm.Advance();
        Assert.False(await arm.Reaches(Internet, $$"""{"id": "{{Plant.Hub}}"}"""));
    }

    [Fact]
    public async Task A_creation_that_a_deletion_of_its_group_overtakes_is_canceled_with_a_reason()
    {
        await using var arm = await Arm.StartAsync(null, Pace.Azure);
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
        var hub = await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201);
        var account = await arm.Put(Plant.Account, """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"} }""").Expect(202);
        await arm.Advance(10);
        await arm.Put(Plant.Account + "2", """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"} }""").Expect(202);
        var deletion = await arm.Delete(Arm.Group).Expect(202);
        await arm.Advance(60);

        await arm.Get(deletion.Header("Location")!).Expect(200);
        var status = (await arm.Get(hub.Header("Azure-AsyncOperation")!).Expect(200)).Json;
        Assert.Equal("Canceled", status.Text("status"));
        Assert.Equal("OperationPreempted", status.Text("error.code"));
        Assert.True(DateTimeOffset.Parse(status.Text("endTime")!, CultureInfo.InvariantCulture) < DateTimeOffset.Parse(status.Text("startTime")!, CultureInfo.InvariantCulture) + TimeSpan.FromSeconds(80));
        await arm.Get(account.Header("Location")!).Expect(204);
    }

    [Fact]
    public async Task An_operation_is_only_read()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var operation = (await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201)).Header("Azure-AsyncOperation")!;
        await arm.Delete(operation).Expect(405, "MethodNotAllowed");
        await arm.Put(operation, "{}").Expect(405, "MethodNotAllowed");
    }

    [Fact]
    public async Task Unknown_operations_are_not_found()
    {
        await using var arm = await Arm.StartAsync();
        await arm.Get(Arm.Subscription + "/providers/Microsoft.Network/locations/eastus/operationStatuses/none?api-version=2024-05-01").Expect(404, "OperationNotFound");
    }
}
