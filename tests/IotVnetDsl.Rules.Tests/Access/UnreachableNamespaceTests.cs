using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class UnreachableNamespaceTests
{
    [Theory]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Standard", "Standard")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Basic", "Basic")]
    [InlineData("EventHubsNamespace", "Sku = EventHubsSku.Basic", "Basic")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Named(\"STANDARD\")", "STANDARD")]
    [InlineData("ServiceBusNamespace", "Existing = true, Sku = ServiceBusSku.Standard", "Standard")]
    public void Fires_where_the_tier_leaves_no_way(string type, string sku, string tier)
    {
        var found = Assert.Single(Of(type, $"{sku}, PublicNetworkAccess = PublicNetworkAccess.Disabled"));

        Assert.Equal("PublicNetworkAccess = PublicNetworkAccess.Disabled", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(
            $"Nobody can ever reach 'Target': it has no public access, and {tier} has neither private endpoints nor an exception for trusted services", found.Message);
    }

    [Fact]
    public void Fires_at_a_new_one_that_states_no_tier() => Assert.Equal(
        "Nobody can ever reach 'Target': it has no public access and states no Sku, and the Standard of a new one has neither private endpoints nor an exception for trusted services",
        Assert.Single(Of("ServiceBusNamespace", "PublicNetworkAccess = PublicNetworkAccess.Disabled")).Message);

    [Theory]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Premium, PublicNetworkAccess = PublicNetworkAccess.Disabled")]
    [InlineData("EventHubsNamespace", "Sku = EventHubsSku.Standard, PublicNetworkAccess = PublicNetworkAccess.Disabled")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Standard")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Standard, PublicNetworkAccess = PublicNetworkAccess.SecuredByPerimeter")]
    [InlineData("EventHubsNamespace", "PublicNetworkAccess = PublicNetworkAccess.Disabled")]
    [InlineData("ServiceBusNamespace", "Existing = true, PublicNetworkAccess = PublicNetworkAccess.Disabled")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Named(Environment.UserName), PublicNetworkAccess = PublicNetworkAccess.Disabled")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Standard, PublicNetworkAccess = Environment.UserName == \"x\" ? PublicNetworkAccess.Disabled : null")]
    public void Is_silent_where_there_is_one_or_may_be(string type, string target) => Assert.Empty(Of(type, target));

    private static IReadOnlyList<Found> Of(string type, string target) => Written.Find("IVD4026", $$"""public {{type}} Target => new("target-ns") { {{target}} };""");
}
