using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class OneIsStatedTests
{
    private const string Id = "IVD5016";

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
    [InlineData("""LocalNetworkGateway It => new("site") { GatewayIpAddress = "203.0.113.1" }""")]
    [InlineData("""LocalNetworkGateway It => new("site") { Fqdn = "vpn.contoso.com" }""")]
    [InlineData("""LocalNetworkGateway It => new("site") { Existing = true }""")]
    [InlineData("""LocalNetworkGateway It => new("site") { Fqdn = Environment.GetEnvironmentVariable("SITE") }""")]
    [InlineData("""LocalNetworkGateway It => new("site") { GatewayIpAddress = "203.0.113.1", Fqdn = Environment.GetEnvironmentVariable("SITE") }""")]
    [InlineData("""VirtualNetwork It => new("vnet-plant") { AddressSpace = [Environment.UserName] }""")]
    [InlineData("""VirtualNetwork It => new("vnet-plant") { AddressSpace = [.. Environment.GetCommandLineArgs().Select(block => new AddressPrefix(block))] }""")]
    [InlineData("""VirtualNetwork It => new("vnet-plant") { Existing = true }""")]
    public void Is_silent_elsewhere(string member) => Assert.Empty(Written.Find(Id, $"public {member};"));
}
