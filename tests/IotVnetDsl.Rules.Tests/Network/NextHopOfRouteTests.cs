using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class NextHopOfRouteTests
{
    [Theory]
    [InlineData("""new("out", "0.0.0.0/0", NextHop.VirtualAppliance)""", "Route 'out' of 'Table' leads to a virtual appliance and does not say which: state its NextHopAddress")]
    [InlineData("""new("out", "0.0.0.0/0", NextHop.Internet) { NextHopAddress = "10.0.0.4" }""", "Route 'out' of 'Table' has a NextHopAddress, and its next hop is Internet: Azure takes one with a virtual appliance only")]
    [InlineData("""new("a", "10.0.0.0/8", NextHop.None), new("b", "10.0.0.0/8", NextHop.VnetLocal)""", "Route 'b' of 'Table' leads to 10.0.0.0/8, as 'a' does: Azure takes one route to a destination")]
    [InlineData("""new("a", "Storage", NextHop.Internet), new("b", "storage", NextHop.None)""", "Route 'b' of 'Table' leads to storage, as 'a' does: Azure takes one route to a destination")]
    public void Fires(string routes, string message)
    {
        var found = Assert.Single(Find(routes));

        Assert.Equal((Severity.Error, message), (found.Severity, found.Message));
    }

    [Theory]
    [InlineData("""new("out", "0.0.0.0/0", NextHop.VirtualAppliance) { NextHopAddress = "10.0.0.4" }""")]
    [InlineData("""new("out", "0.0.0.0/0", NextHop.VirtualAppliance) { NextHopAddress = Environment.GetEnvironmentVariable("FIREWALL") }""")]
    [InlineData("""new("out", "0.0.0.0/0", NextHop.Internet) { NextHopAddress = Environment.GetEnvironmentVariable("FIREWALL") }""")]
    [InlineData("""new("a", "10.0.0.0/8", NextHop.None), new("b", "10.0.0.0/9", NextHop.None)""")]
    [InlineData("""new("a", "10.0.0.0/8", NextHop.None), new("A", "10.0.0.0/8", NextHop.None)""")]
    [InlineData("""new("a", Environment.UserName, NextHop.None), new("b", Environment.UserName, NextHop.None)""")]
    public void Is_silent_elsewhere(string routes) => Assert.Empty(Find(routes));

    private static IEnumerable<Found> Find(string routes) => Written.Find("IVD3033", $$"""
        public RouteTable Table => new("rt-plant") { Routes = [{{routes}}] };
        """);
}
