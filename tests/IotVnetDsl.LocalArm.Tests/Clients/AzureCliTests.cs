namespace IotVnetDsl.LocalArm.Tests.Clients;

/// <summary>The Azure CLI registers the local ARM as a cloud, signs in and builds the article's topology there.</summary>
public sealed class AzureCliTests
{
    private const string Tenant = "00000000-0000-0000-0000-0000000000aa";
    private const string Group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-az";
    private const string Network = Group + "/providers/Microsoft.Network/virtualNetworks/vnet-az";
    private const string Hub = Group + "/providers/Microsoft.Devices/IotHubs/hub-az-local";
    private const string Account = Group + "/providers/Microsoft.Storage/storageAccounts/azlocalstore";
    private const string DataContributor = "/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/ba92f5b4-2d11-453d-a403-e96b0029c9fe";

    [Fact]
    public async Task Builds_a_private_hub()
    {
        Assert.SkipWhen(AzureCli.Command is null, "there is no Azure CLI on this machine: install the package azure-cli");
        await using var az = await AzureCli.StartAsync();
        await az.Run($"cloud register -n Local --endpoint-resource-manager {az.Origin}/ --endpoint-active-directory {az.Origin}/adfs --endpoint-active-directory-resource-id {az.Origin}/ --endpoint-active-directory-graph-resource-id {az.Origin}/");
        await az.Run("cloud set -n Local");
        Assert.Contains("Local ARM", await az.Run($"login --service-principal -u 11111111-1111-1111-1111-111111111111 -p any -t {Tenant}"), StringComparison.Ordinal);
        await az.Run("group create -n rg-az -l eastus");

        var principal = await az.Run("iot hub create -g rg-az -n hub-az-local --sku S1 --partition-count 4 --mi-system-assigned true --query identity.principalId");
        Assert.Equal("True", await az.Run("iot hub update -g rg-az -n hub-az-local --set properties.enableFileUploadNotifications=true --query properties.enableFileUploadNotifications"), ignoreCase: true);
        await az.Run("storage account create -g rg-az -n azlocalstore -l eastus --sku Standard_LRS");
        await Create(az, $"{Account}/providers/Microsoft.Authorization/roleAssignments/{Guid.NewGuid()}", "2022-04-01", $$"""
            {"properties": {"roleDefinitionId": "{{DataContributor}}", "principalId": "{{principal}}", "principalType": "ServicePrincipal"} }
            """);

        await BuildNetworkAsync(az);
        Assert.Equal("Approved", await az.Run($"resource show --ids {Hub} --api-version 2023-06-30 --query properties.privateEndpointConnections[0].properties.privateLinkServiceConnectionState.status"));
    }

    // Debian's package 2.45 has commands for networks, and for roles, that fail before they ask anything, in any cloud: there the general ones do.
    private static async Task BuildNetworkAsync(AzureCli az)
    {
        if ((await az.Try("network vnet create --help")).Code == 0)
        {
            await az.Run("network vnet create -g rg-az -n vnet-az -l eastus --address-prefix 10.1.0.0/16 --subnet-name endpoints --subnet-prefix 10.1.0.0/24");
            await az.Run($"network private-endpoint create -g rg-az -n pe-az -l eastus --subnet {Network}/subnets/endpoints --connection-name hub --private-connection-resource-id {Hub} --group-id iotHub");
            return;
        }

        await Create(az, Network, "2024-05-01", """{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.1.0.0/16"]}, "subnets": [{"name": "endpoints", "properties": {"addressPrefix": "10.1.0.0/24"}}]}}""");
        await Create(az, Group + "/providers/Microsoft.Network/privateEndpoints/pe-az", "2024-05-01", $$"""
            {"location": "eastus", "properties": {"subnet": {"id": "{{Network}}/subnets/endpoints"}, "privateLinkServiceConnections": [{"name": "hub", "properties": {"privateLinkServiceId": "{{Hub}}", "groupIds": ["iotHub"]} }]} }
            """);
    }

    private static async Task Create(AzureCli az, string id, string version, string body)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, body, TestContext.Current.CancellationToken);
        await az.Run($"rest --method put --url {az.Origin}{id}?api-version={version} --body @{file}");
        File.Delete(file);
    }
}
