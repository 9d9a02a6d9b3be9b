using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class BlocksOfPeeringTests
{
    [Theory]
    [InlineData("\"10.9.0.0/29\"", "\"10.9.0.8/30\"", "The private peering of 'Line' states 10.9.0.0/29: Azure takes a /30 for each of its two links")]
    [InlineData("\"10.9.0.0/30\"", "\"10.9.0.4/31\"", "The private peering of 'Line' states 10.9.0.4/31: Azure takes a /30 for each of its two links")]
    [InlineData("\"10.9.0.0/30\"", "\"10.9.0.0/30\"", "The private peering of 'Line' states 10.9.0.0/30 for its second link, which overlaps 10.9.0.0/30 of the first: each has a block of its own")]
    public void Fires(string primary, string secondary, string message)
    {
        var found = Assert.Single(Find(primary, secondary));

        Assert.Equal((Severity.Error, message), (found.Severity, found.Message));
    }

    [Theory]
    [InlineData("\"10.9.0.0/30\"", "\"10.9.0.4/30\"")]
    [InlineData("\"10.9.0.0/30\"", "Environment.UserName")]
    [InlineData("\"2001:db8::/126\"", "\"2001:db8::4/126\"")]
    // Malformed: IVD3001.
    [InlineData("\"10.9.0.0/33\"", "\"10.9.0.4/30\"")]
    public void Is_silent_elsewhere(string primary, string secondary) => Assert.Empty(Find(primary, secondary));

    private static IEnumerable<Found> Find(string primary, string secondary) => Written.Find("IVD3036", $$"""
        public ExpressRouteCircuit Line => new("erc-plant", ExpressRouteTier.Standard, ExpressRouteBilling.MeteredData, new("Equinix", "Amsterdam", 200))
        {
            PrivatePeering = new(65010, {{primary}}, {{secondary}}, 100),
        };
        """);
}
