using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class ReachableProvisioningTests
{
    private const string Network = """
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        """;

    [Fact]
    public void Fires_where_public_access_is_off_and_nothing_leads_to_it()
    {
        var found = Assert.Single(Of("PublicNetworkAccess = PublicNetworkAccess.Disabled", Network));

        Assert.Equal("PublicNetworkAccess = PublicNetworkAccess.Disabled", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal("Nobody can reach 'Dps': it refuses public networks, and no private endpoint leads to it; add a PrivateEndpoint", found.Message);
        Assert.Equal("Net/Subnets[endpoints]", found.Finding.Data[FindingData.Subnets]);
    }

    [Theory]
    [InlineData("""IpFilterRules = [new("all", IpFilterAction.Reject, "0.0.0.0/0")]""")]
    [InlineData("""IpFilterRules = [new("d", IpFilterAction.Reject, "0.0.0.0/0") { Api = ProvisioningApi.Device }, new("s", IpFilterAction.Reject, "0.0.0.0/0") { Api = ProvisioningApi.Service }]""")]
    public void Fires_where_the_rules_let_nobody_in(string service) => Assert.Single(Of(service));

    [Theory]
    [InlineData("Capacity = 1")]
    [InlineData("Existing = true, PublicNetworkAccess = PublicNetworkAccess.Disabled")]
    [InlineData("""IpFilterRules = [new("devices", IpFilterAction.Reject, "0.0.0.0/0") { Api = ProvisioningApi.Device }]""")]
    [InlineData("""IpFilterRules = [new("office", IpFilterAction.Accept, "40.1.2.3"), new("all", IpFilterAction.Reject, "0.0.0.0/0")]""")]
    public void Is_silent_where_somebody_gets_in_or_others_know(string service) => Assert.Empty(Of(service));

    [Fact]
    public void Is_silent_where_a_private_endpoint_leads_to_it() => Assert.Empty(Of(
        "PublicNetworkAccess = PublicNetworkAccess.Disabled",
        Network + """public PrivateEndpoint DpsEndpoint => new("pe", Dps, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };"""));

    [Theory]
    [InlineData("PublicNetworkAccess = Environment.UserName == \"x\" ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled", "")]
    [InlineData("PublicNetworkAccess = PublicNetworkAccess.Disabled", """public PrivateEndpoint Some => new("pe", Environment.UserName == "x" ? Dps : Net, Net.Subnet("endpoints"));""")]
    public void Is_silent_on_unknown(string service, string others) => Assert.Empty(Of(service, Network + others));

    private static IReadOnlyList<Found> Of(string service, string others = "") =>
        Written.Find("IVD4029", $$"""public DeviceProvisioningService Dps => new("plant-dps") { {{service}} }; {{others}}""");
}
