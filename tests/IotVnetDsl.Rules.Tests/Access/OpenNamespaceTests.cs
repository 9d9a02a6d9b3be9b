using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class OpenNamespaceTests
{
    [Theory]
    [InlineData("EventHubsNamespace", "Firewall = new() { DefaultAction = FirewallAction.Deny }")]
    [InlineData("EventHubsNamespace", "Firewall = Firewall.TrustedServicesOnly")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Premium, Firewall = new()")]
    public void Fires_on_a_firewall_without_a_rule(string type, string target)
    {
        var found = Assert.Single(Of(type, target));

        Assert.StartsWith("Firewall = ", found.Text, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(
            "The firewall of 'Target' denies by default and has no rule for an address or a subnet: without one Azure lets all traffic in; "
                + "add a rule, or set PublicNetworkAccess to Disabled",
            found.Message);
    }

    [Fact]
    public void Suggests_where_keys_are_refused() =>
        Assert.Equal(Severity.Suggestion, Assert.Single(Of("EventHubsNamespace", "Firewall = Firewall.TrustedServicesOnly, LocalAuthentication = false")).Severity);

    [Theory]
    [InlineData("Firewall = Firewall.TrustedServicesOnly with { IpRules = [\"40.1.2.3\"] }")]
    [InlineData("Firewall = Firewall.TrustedServicesOnly with { SubnetRules = [Net.Subnet(\"all\")] }")]
    [InlineData("Firewall = Firewall.TrustedServicesOnly, PublicNetworkAccess = PublicNetworkAccess.Disabled")]
    [InlineData("Firewall = new() { DefaultAction = FirewallAction.Allow }")]
    [InlineData("Sku = EventHubsSku.Basic, Firewall = Firewall.TrustedServicesOnly with { IpRules = [\"40.1.2.3\"] }")]
    [InlineData("Capacity = 1")]
    public void Is_silent_where_it_is_closed_or_meant_to_be_open(string target) => Assert.Empty(Of("EventHubsNamespace", target));

    [Theory]
    [InlineData("Existing = true, Firewall = Firewall.TrustedServicesOnly")]
    [InlineData("Firewall = new() { IpRules = Environment.UserName == \"x\" ? [] : [\"40.1.2.3\"] }")]
    [InlineData("Firewall = new(), PublicNetworkAccess = Environment.UserName == \"x\" ? PublicNetworkAccess.Disabled : null")]
    public void Is_silent_where_that_is_unknown(string target) => Assert.Empty(Of("EventHubsNamespace", target));

    private static IReadOnlyList<Found> Of(string type, string target) => Written.Find("IVD4017", $$"""
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("all", "10.0.1.0/24")] };
        public {{type}} Target => new("target-ns") { {{target}} };
        """);
}
