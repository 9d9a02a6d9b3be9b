using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Rules.Tests.Catalog;

public sealed class RegionCloudTests
{
    [Theory]
    [InlineData("eastus", "AzureCloud")]
    [InlineData("US Gov Virginia", "AzureUSGovernment")]
    [InlineData("usdodcentral", "AzureUSGovernment")]
    [InlineData("China North 3", "AzureChinaCloud")]
    public void A_region_tells_its_cloud(string region, string cloud) => Assert.Equal(cloud, RegionCloud.Of(region).Name);
}
