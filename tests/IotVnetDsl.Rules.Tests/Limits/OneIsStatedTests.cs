using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class OneIsStatedTests
{
    private const string Id = "IVD5016";

    private const string Others = """
        public IotHub Hub => new("plant-hub");
        public LogAnalyticsWorkspace Kept => new("log-plant");
        public PublicIpAddress Address => new("ip-plant");
        """;

    [Theory]
    [InlineData("""LocalNetworkGateway It => new("site")""", "'It' states no GatewayIpAddress and no Fqdn: Azure makes no LocalNetworkGateway without")]
    [InlineData("""LocalNetworkGateway It => new("site") { GatewayIpAddress = "203.0.113.1", Fqdn = "vpn.contoso.com" }""", "'It' states GatewayIpAddress and Fqdn: Azure takes one of them")]
    [InlineData("""VirtualNetwork It => new("vnet-plant")""", "'It' states no AddressSpace: Azure makes no VirtualNetwork without")]
    [InlineData("""VirtualNetwork It => new("vnet-plant") { AddressSpace = [] }""", "'It' states no AddressSpace: Azure makes no VirtualNetwork without")]
    public void Fires(string member, string message)
    {
        var found = Assert.Single(Written.Find(Id, $"public {member};"));

        Assert.Equal((Severity.Error, message), (found.Severity, found.Message));
    }

    [Theory]
    [InlineData("""NatGateway It => new("nat")""", "'It' states no PublicIpAddresses: nothing leaves by it, nor from subnets with it")]
    [InlineData("""NatGateway It => new("nat") { PublicIpAddresses = [] }""", "'It' states no PublicIpAddresses: nothing leaves by it, nor from subnets with it")]
    [InlineData("""DiagnosticSetting It => new("s", Hub, Kept)""", "'It' states no Logs and no LogGroups and no Metrics: it sends nothing, and Azure does not keep it")]
    public void Warns(string member, string message)
    {
        var found = Assert.Single(Written.Find(Id, $"public {member};\n{Others}"));

        Assert.Equal((Severity.Warning, message), (found.Severity, found.Message));
    }

    [Theory]
    [InlineData("""NatGateway It => new("nat") { PublicIpAddresses = [Address] }""")]
    [InlineData("""DiagnosticSetting It => new("s", Hub, Kept) { Logs = ["Routes"], Metrics = ["AllMetrics"] }""")]
    [InlineData("""DiagnosticSetting It => new("s", Hub, Kept) { Metrics = [Environment.UserName] }""")]
    [InlineData("""DiagnosticSetting It => new("s", Hub, Kept) { Existing = true }""")]
    [InlineData("""LocalNetworkGateway It => new("site") { GatewayIpAddress = "203.0.113.1" }""")]
    [InlineData("""LocalNetworkGateway It => new("site") { Fqdn = "vpn.contoso.com" }""")]
    [InlineData("""LocalNetworkGateway It => new("site") { Existing = true }""")]
    [InlineData("""LocalNetworkGateway It => new("site") { Fqdn = Environment.GetEnvironmentVariable("SITE") }""")]
    [InlineData("""LocalNetworkGateway It => new("site") { GatewayIpAddress = "203.0.113.1", Fqdn = Environment.GetEnvironmentVariable("SITE") }""")]
    [InlineData("""VirtualNetwork It => new("vnet-plant") { AddressSpace = [Environment.UserName] }""")]
    [InlineData("""VirtualNetwork It => new("vnet-plant") { AddressSpace = [.. Environment.GetCommandLineArgs().Select(block => new AddressPrefix(block))] }""")]
    [InlineData("""VirtualNetwork It => new("vnet-plant") { Existing = true }""")]
    public void Is_silent_elsewhere(string member) => Assert.Empty(Written.Find(Id, $"public {member};\n{Others}"));
}
