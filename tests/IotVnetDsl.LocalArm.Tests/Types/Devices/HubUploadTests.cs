using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Devices;

public sealed class HubUploadTests
{
    private const string Upload = """ "storageEndpoints": {"$default": {"authenticationType": "identityBased", "connectionString": "DefaultEndpointsProtocol=https;AccountName=contosoplant", "containerName": "telemetry"} } """;

    [Fact]
    public async Task Upload_by_identity_needs_identity_and_role()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub();
        await arm.Put(Plant.Hub, Plant.HubBody(Upload, "None")).Expect(400, "400116");
        await arm.Put(Plant.Hub, Plant.HubBody(Upload)).Expect(400, "400116");
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        var hub = await arm.AddHub(Upload);
        Assert.Equal("PT1H", hub.Text("properties.storageEndpoints.$default.sasTtlAsIso8601"));
    }

    [Fact]
    public async Task A_role_on_the_container_alone_is_accepted_and_does_not_work()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub();
        await arm.Grant(Plant.Container, Plant.BlobContributor);
        await arm.AddHub(Upload);
        var hub = $$"""{"kind": "hub", "id": "{{Plant.Hub}}"}""";
        Assert.False(await arm.Reaches(hub, $$"""{"id": "{{Plant.Container}}", "endpoint": "fileUpload"}"""));
        Assert.True(await arm.Reaches(hub, $$"""{"id": "{{Plant.Container}}"}"""));
    }

    [Fact]
    public async Task A_container_that_is_not_there_is_made_with_the_first_upload()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub();
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        await arm.AddHub(Upload.Replace("telemetry", "not-there-yet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notifications_need_storage_where_the_switch_says_so()
    {
        await using var arm = await Arm.StartWithGroupAsync(("upload-notifications-alone", "refused"));
        await arm.Put(Plant.Hub, Plant.HubBody(""" "enableFileUploadNotifications": true """)).Expect(400, "400000");
    }

    [Fact]
    public async Task The_only_keys_are_the_fixed_ones()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Hub, Plant.HubBody(""" "storageEndpoints": {"mine": {"connectionString": "x", "containerName": "y"} } """)).Expect(400, "400000");
        await arm.Put(Plant.Hub, Plant.HubBody(""" "eventHubEndpoints": {"mine": {} } """)).Expect(400, "400000");
    }

    [Fact]
    public async Task An_account_of_another_subscription_is_refused()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        const string Elsewhere = "/subscriptions/12345678-1234-1234-1234-123456789012/resourceGroups/rg";
        await arm.Put(Elsewhere, """{"location": "eastus"}""").Expect(201);
        await arm.Create(Elsewhere + "/providers/Microsoft.Storage/storageAccounts/contosoplant", """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"} }""");
        var reply = await arm.Put(Plant.Hub, Plant.HubBody(Upload)).Expect(400, "400000");
        Assert.Contains("another subscription", reply.Message, StringComparison.Ordinal);
    }
}
