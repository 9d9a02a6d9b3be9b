using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class InternetClientTests
{
    [Theory]
    [InlineData("PublicNetworkAccess = PublicNetworkAccess.Disabled", "Location.Internet", "public access is off")]
    [InlineData("NetworkRuleSet = new() { IpRules = [] }", "Location.Internet", "the firewall refuses it")]
    [InlineData("NetworkRuleSet = new() { IpRules = [new(\"office\", \"40.1.2.0/24\")] }", "Location.Internet with { AddressRanges = [\"40.1.3.0/24\"] }", "the firewall refuses it")]
    [InlineData("NetworkRuleSet = new() { IpRules = [new(\"office\", \"40.1.2.0/25\")] }", "Location.Internet with { AddressRanges = [\"40.1.2.0/24\"] }", "the firewall lets only 40.1.2.0/25 of it in")]
    [InlineData("IpFilterRules = [new(\"far\", IpFilterAction.Reject, \"40.0.0.0/8\")]", "Location.Internet with { AddressRanges = [\"40.1.2.0/24\"] }", "the firewall refuses it")]
    public void Fires_where_the_door_refuses_the_client(string hub, string location, string why)
    {
        var found = Assert.Single(Of(hub, location));

        Assert.Equal("Hub", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal($"'Trucks' comes over the internet and does not get into 'Hub': {why}; let its addresses in, or let it come by a private endpoint", found.Message);
    }

    [Theory]
    [InlineData("Capacity = 1", "Location.Internet")]
    [InlineData("NetworkRuleSet = new() { IpRules = [new(\"office\", \"40.1.2.0/24\")] }", "Location.Internet")]
    [InlineData("NetworkRuleSet = new() { IpRules = [new(\"office\", \"40.1.2.0/24\")] }", "Location.Internet with { AddressRanges = [\"40.1.2.128/25\"] }")]
    [InlineData("IpFilterRules = [new(\"far\", IpFilterAction.Reject, \"41.0.0.0/8\")]", "Location.Internet with { AddressRanges = [\"40.1.2.0/24\"] }")]
    [InlineData("PublicNetworkAccess = PublicNetworkAccess.Disabled", "Location.OnPremises(\"192.168.0.0/16\")")]
    public void Is_silent_where_it_gets_in_or_may(string hub, string location) => Assert.Empty(Of(hub, location));

    [Theory]
    [InlineData("PublicNetworkAccess = Environment.UserName == \"x\" ? PublicNetworkAccess.Disabled : null", "Location.Internet")]
    [InlineData("PublicNetworkAccess = PublicNetworkAccess.Disabled", "Environment.UserName == \"x\" ? Location.Internet : Location.OnPremises()")]
    [InlineData("NetworkRuleSet = new() { IpRules = [new(\"office\", Environment.UserName)] }", "Location.Internet")]
    public void Is_silent_where_that_is_unknown(string hub, string location) => Assert.Empty(Of(hub, location));

    private static IReadOnlyList<Found> Of(string hub, string location) => Written.Find("IVD4025", $$"""
        public IotHub Hub => new("hub") { {{hub}} };
        public Client Trucks => new({{location}}) { Uses = [Hub] };
        """);
}
