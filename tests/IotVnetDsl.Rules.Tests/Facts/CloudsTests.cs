using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Rules.Tests.Facts;

public sealed class CloudsTests
{
    [Fact]
    public void Are_those_of_the_library_the_public_one_first() =>
        Assert.Equal(
            typeof(IotVnetDsl.Cloud).GetProperties().Where(property => property.PropertyType == typeof(IotVnetDsl.Cloud)).Select(property => property.Name).OrderBy(name => name != "AzureCloud").ThenBy(name => name != "AzureUSGovernment"),
            Clouds.All.Select(cloud => cloud.Name));

    [Fact]
    public void Share_no_name() => Assert.All(
        [cloud => cloud.ResourceManager, cloud => cloud.Audience, cloud => cloud.Authority, cloud => cloud.Hubs, cloud => cloud.Provisioning, cloud => cloud.Storage, cloud => cloud.Messaging, cloud => cloud.Vaults, cloud => cloud.Databases],
        (Func<KnownCloud, string> name) => Assert.Distinct(Clouds.All.Select(name)));

    [Fact]
    public void Each_has_a_zone_for_each_name_that_another_has() => Assert.All(
        new[] { "IotHub", "StorageAccount", "EventHubsNamespace", "ServiceBusNamespace", "DeviceProvisioningService", "KeyVault" }.SelectMany(PrivateLinks.Of),
        subResource => Assert.All(Clouds.All, cloud => Assert.Equal(subResource.ZonesIn(Clouds.Public).Count(), subResource.ZonesIn(cloud).Count())));

    // But for vaults, whose zone is another, and for the zone of the government's hubs that contradicts their host.
    [Fact]
    public void Zones_are_named_after_the_hosts() => Assert.All(
        new[] { "IotHub", "StorageAccount", "EventHubsNamespace", "ServiceBusNamespace", "DeviceProvisioningService" }.SelectMany(PrivateLinks.Of),
        subResource => Assert.All(Clouds.All, cloud => Assert.All(subResource.ZonesIn(cloud), zone =>
            Assert.Contains(zone.Names, name => cloud.Domains.Any(domain => name.EndsWith(domain, StringComparison.Ordinal))))));

    [Theory]
    [InlineData("contoso.azure-devices.us", "AzureUSGovernment")]
    [InlineData("plantarchive.blob.core.chinacloudapi.cn", "AzureChinaCloud")]
    [InlineData("privatelink.vaultcore.azure.net", "AzureCloud")]
    [InlineData("privatelink.servicebus.windows.us", "AzureUSGovernment")]
    [InlineData("CONTOSO.VAULT.AZURE.CN", "AzureChinaCloud")]
    [InlineData("contoso.example", null)]
    [InlineData("notazure-devices.us", null)]
    public void A_host_tells_its_cloud(string host, string? cloud) => Assert.Equal(cloud, Clouds.OfHost(host)?.Name);

    [Theory]
    [InlineData("https://management.azure.com/", "AzureCloud")]
    [InlineData("https://MANAGEMENT.usgovcloudapi.net", "AzureUSGovernment")]
    [InlineData("https://management.chinacloudapi.cn", "AzureChinaCloud")]
    [InlineData("https://management.contoso.example", null)]
    public void An_endpoint_tells_its_cloud(string endpoint, string? cloud) => Assert.Equal(cloud, Clouds.OfResourceManager(new Uri(endpoint))?.Name);
}
