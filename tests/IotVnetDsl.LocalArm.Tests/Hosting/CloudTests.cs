using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Hosting;

/// <summary>The local ARM as another cloud than the public one.</summary>
public sealed class CloudTests
{
    [Theory]
    [InlineData("AzureUSGovernment", "usgovvirginia", "core.usgovcloudapi.net", "azure-devices.us", "vault.usgovcloudapi.net")]
    [InlineData("AzureChinaCloud", "chinanorth3", "core.chinacloudapi.cn", "azure-devices.cn", "vault.azure.cn")]
    public async Task Hosts_are_called_as_the_cloud_calls_them(string name, string region, string storage, string hubs, string vaults)
    {
        await using var arm = await Arm.StartAsync(CloudNames.Find(name));
        await arm.Put(Arm.Group, $$"""{"location": "{{region}}"}""").Expect(201);
        await arm.Put(Arm.Id("Microsoft.Storage/storageAccounts/plantarchive"), $$"""{"location": "{{region}}", "kind": "StorageV2", "sku": {"name": "Standard_LRS"} }""").Expect(202);
        await arm.Put(Arm.Id("Microsoft.Devices/IotHubs/plant-hub"), $$"""{"location": "{{region}}", "sku": {"name": "S1", "capacity": 1} }""").Expect(201);
        await arm.Advance(3600);

        var account = await arm.Get(Arm.Id("Microsoft.Storage/storageAccounts/plantarchive")).Expect(200);
        var hub = await arm.Get(Arm.Id("Microsoft.Devices/IotHubs/plant-hub")).Expect(200);
        Assert.Equal($"https://plantarchive.blob.{storage}/", account.Body.Text("properties.primaryEndpoints.blob"));
        Assert.Equal($"plant-hub.{hubs}", hub.Body.Text("properties.hostName"));

        var metadata = await arm.Get("/metadata/endpoints?api-version=2018-05-01").Expect(200);
        Assert.Equal((storage, vaults), (metadata.Body.Text("suffixes.storage"), metadata.Body.Text("suffixes.keyVaultDns")));
    }

    [Theory]
    [InlineData("AzureUSGovernment", "eastus")]
    [InlineData("AzureUSGovernment", "chinaeast")]
    [InlineData("AzureCloud", "usgovvirginia")]
    [InlineData("AzureChinaCloud", "westeurope")]
    public async Task Regions_of_other_clouds_are_not_there(string name, string region)
    {
        await using var arm = await Arm.StartAsync(CloudNames.Find(name));

        await arm.Put(Arm.Group, $$"""{"location": "{{region}}"}""").Expect(400, "LocationNotAvailableForResourceGroup");
    }

    [Fact]
    public async Task A_state_stays_the_cloud_that_it_was_made_as()
    {
        var state = Arm.NewFolder();
        await using (var first = await Arm.StartAsync(CloudNames.Find("AzureUSGovernment"), state))
            await first.Put(Arm.Group, """{"location": "usgovarizona"}""").Expect(201);
        await using (var second = await Arm.StartAsync(cloud: null, state))
            await second.Put(Arm.Group, """{"location": "usgovarizona"}""").Expect(200);

        var failure = await Assert.ThrowsAsync<StartFailure>(() => Arm.StartAsync(CloudNames.Public, state));
        Assert.Equal(ExitCode.BadArguments, failure.Code);
        Assert.Contains("holds resources of AzureUSGovernment, and --cloud is AzureCloud: choose another folder", failure.Message, StringComparison.Ordinal);
        Directory.Delete(state, recursive: true);
    }
}
