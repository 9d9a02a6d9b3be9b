using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class ListsOfSecurityRuleTests
{
    [Theory]
    [InlineData("""Sources = ["VirtualNetwork", "10.0.0.0/8"]""", "\"VirtualNetwork\"", "has 'VirtualNetwork' among other addresses, and Azure takes a service tag only alone (SecurityRuleParameterContainsUnsupportedValue): declare a rule for it")]
    [InlineData("""Destinations = ["10.0.0.0/8", "*"]""", "\"*\"", "has '*' among other addresses, and Azure takes * only alone (SecurityRuleParameterContainsUnsupportedValue): declare a rule for it")]
    [InlineData("""DestinationPorts = ["443", "*"]""", "\"*\"", "has * among other ports, and Azure takes it only alone (SecurityRuleParameterContainsUnsupportedValue): leave the others out")]
    [InlineData("""Sources = ["10.0.0.0/8", "10.1.0.0/16"]""", "\"10.1.0.0/16\"", "has 10.1.0.0/16 beside 10.0.0.0/8, and Azure takes no blocks that overlap in one rule (OverlappingSubnetsNotPermittedInSecurityRule): leave the smaller one out")]
    [InlineData("""Sources = ["10.1.0.4", "10.1.0.0/24"]""", "\"10.1.0.4\"", "has 10.1.0.4 beside 10.1.0.0/24, and Azure takes no blocks that overlap in one rule (OverlappingSubnetsNotPermittedInSecurityRule): leave the smaller one out")]
    [InlineData("""Destinations = ["10.1.0.0/24", "10.2.0.0/24", "10.1.0.0/24"]""", "\"10.1.0.0/24\"", "has 10.1.0.0/24 beside 10.1.0.0/24, and Azure takes no blocks that overlap in one rule (OverlappingSubnetsNotPermittedInSecurityRule): leave the smaller one out")]
    public void Fires_on_what_Azure_refuses(string said, string text, string message)
    {
        var found = Assert.Single(Find(said));

        Assert.Equal((Severity.Error, text, $"Rule 'devices' of 'Rules' {message}"), (found.Severity, found.Text, found.Message));
    }

    [Theory]
    [InlineData("""Sources = ["VirtualNetwork"], Destinations = ["*"], DestinationPorts = ["*"]""")]
    [InlineData("""Sources = ["10.0.0.0/24", "10.0.1.0/24"], Destinations = ["fd00::/8", "10.1.0.0/16"]""")]
    [InlineData("""DestinationPorts = ["443", "8883", "440-450"]""")]
    [InlineData("""Sources = ["10.0.0.0/8", Environment.UserName]""")]
    [InlineData("""Sources = [.. Environment.GetCommandLineArgs(), "VirtualNetwork"]""")]
    public void Is_silent_elsewhere(string said) => Assert.Empty(Find(said));

    [Fact]
    public void Is_silent_of_a_group_that_exists() => Assert.Empty(Find("""Sources = ["VirtualNetwork", "10.0.0.0/8"]""", "Existing = true, "));

    private static IEnumerable<Found> Find(string said, string group = "") => Written.Find("IVD3039", $$"""
        public NetworkSecurityGroup Rules => new("nsg-plant") { {{group}}Rules = [new("devices", 100, TrafficDirection.Inbound, FirewallAction.Allow) { {{said}} }] };
        """);
}
