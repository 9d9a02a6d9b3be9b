using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class ZoneRegistrationTests
{
    private const string Id = "IVD3020";

    [Fact]
    public void Fires_at_a_private_link_zone_that_registers()
    {
        var found = Assert.Single(Of("privatelink.azure-devices.net", "true"));

        Assert.Equal(("RegistrationEnabled = true", Severity.Warning), (found.Text, found.Severity));
        Assert.StartsWith("'Link' registers the virtual machines of its network in 'privatelink.azure-devices.net'", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("privatelink.azure-devices.net", "false")]
    [InlineData("privatelink.azure-devices.net", "null")]
    [InlineData("privatelink.azure-devices.net", "DateTime.Now.Hour > 7")]
    [InlineData("plant.contoso.internal", "true")]
    public void Is_silent_where_nothing_lands_among_private_links(string zone, string registers) => Assert.Empty(Of(zone, registers));

    private static IReadOnlyList<Found> Of(string zone, string registers) => Written.Find(Id, $$"""
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"] };
        public PrivateDnsZone Zone => new("{{zone}}");
        public PrivateDnsZoneLink Link => new("plant", Zone, Net) { RegistrationEnabled = {{registers}} };
        """);
}
