using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class PerimeterOfOthersTests
{
    [Theory]
    [InlineData("public IotHub Hub => new(\"plant-hub\") { PublicNetworkAccess = PublicNetworkAccess.SecuredByPerimeter };")]
    [InlineData("public DeviceProvisioningService Hub => new(\"plant-dps\") { PublicNetworkAccess = PublicNetworkAccess.SecuredByPerimeter };")]
    public void Fires_where_there_is_none(string resource)
    {
        var found = Assert.Single(Written.Find("IVD5013", resource));

        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Hub' is to be secured by a network security perimeter, which takes accounts, namespaces and vaults only: say PublicNetworkAccess.Disabled, or Enabled with IP rules",
            found.Message);
    }

    [Fact]
    public void Fires_on_a_rule_set_that_cannot_say_it() => Assert.Equal("Firewall = Firewall.TrustedServicesOnly", Assert.Single(Written.Find(
        "IVD5013", "public ServiceBusNamespace Messages => new(\"plant-messages\") { Sku = ServiceBusSku.Premium, PublicNetworkAccess = PublicNetworkAccess.SecuredByPerimeter, Firewall = Firewall.TrustedServicesOnly };")).Text);

    [Theory]
    [InlineData("public EventHubsNamespace Streams => new(\"plant-streams\") { PublicNetworkAccess = PublicNetworkAccess.SecuredByPerimeter, Firewall = Firewall.TrustedServicesOnly };")]
    [InlineData("public StorageAccount Archive => new(\"plantarchive\") { PublicNetworkAccess = PublicNetworkAccess.SecuredByPerimeter };")]
    [InlineData("public IotHub Hub => new(\"plant-hub\") { PublicNetworkAccess = PublicNetworkAccess.Disabled };")]
    [InlineData("public IotHub Hub => new(\"plant-hub\");")]
    [InlineData("public IotHub Hub => new(\"plant-hub\") { PublicNetworkAccess = Environment.UserName == \"x\" ? PublicNetworkAccess.SecuredByPerimeter : null };")]
    public void Is_silent_elsewhere_and_on_unknown(string resource) => Assert.Empty(Written.Find("IVD5013", resource));
}
