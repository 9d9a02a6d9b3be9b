using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Placement;

public sealed class ZonesOfRegionTests
{
    [Fact]
    public void Fires_at_an_address_where_the_region_has_no_zones()
    {
        var found = Assert.Single(Of("PublicIpAddress", "Region = Region.UKWest, Zones = [\"1\", \"2\", \"3\"]"));

        Assert.Equal(("Zones = [\"1\", \"2\", \"3\"]", Severity.Warning), (found.Text, found.Severity));
        Assert.Equal("'Target' is to stand in zones, and 'ukwest' has none: Azure refuses it (LocationNotSupportAvailabilityZones); leave Zones out", found.Message);
    }

    [Theory]
    [InlineData("NatGateway", "Region = Region.WestUS, Zones = [\"1\"]")]
    [InlineData("NatGateway", "Region = Region.Named(\"North Central US\"), Zones = [\"2\"]")]
    public void Fires_at_a_gateway_however_the_region_is_written(string type, string members) => Assert.Single(Of(type, members));

    [Theory]
    [InlineData("PublicIpAddress", "Zones = [\"1\"]")]
    [InlineData("PublicIpAddress", "Region = Region.UKWest")]
    [InlineData("PublicIpAddress", "Region = Region.UKWest, Zones = []")]
    [InlineData("NatGateway", "Region = Region.UKSouth, Zones = [\"1\"]")]
    public void Is_silent_where_there_are_zones_or_none_is_asked_for(string type, string members) => Assert.Empty(Of(type, members));

    [Theory]
    [InlineData("PublicIpAddress", "Region = Region.Named(Environment.UserName), Zones = [\"1\"]")]
    [InlineData("PublicIpAddress", "Region = Region.UKWest, Zones = Environment.UserName == \"x\" ? [\"1\"] : []")]
    [InlineData("PublicIpAddress", "Region = Region.Named(\"atlantis\"), Zones = [\"1\"]")]
    [InlineData("PublicIpAddress", "Existing = true, Region = Region.UKWest, Zones = [\"1\"]")]
    public void Is_silent_on_what_is_unknown_or_others(string type, string members) => Assert.Empty(Of(type, members));

    private static IReadOnlyList<Found> Of(string type, string members) => Written.Find("IVD1009", $$"""public {{type}} Target => new("target") { {{members}} };""");
}
