using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class ServiceEndpointOfRuleFixTests
{
    private const string Key = "IVD3015:Microsoft.Storage";

    [Theory]
    [InlineData("new(\"services\", \"10.0.1.0/24\")", "new(\"services\", \"10.0.1.0/24\") { ServiceEndpoints = [ServiceEndpoint.Storage] }")]
    [InlineData(
        "new(\"services\", \"10.0.1.0/24\") { ServiceEndpoints = [ServiceEndpoint.EventHub] }",
        "new(\"services\", \"10.0.1.0/24\") { ServiceEndpoints = [ServiceEndpoint.EventHub, ServiceEndpoint.Storage] }")]
    public Task Adds_the_endpoint_to_the_subnet(string before, string after) => FixTest<ServiceEndpointOfRuleFix>.Members(
        Plant(before, "{|IVD3015:Network.Subnet(\"services\")|}"), Plant(after, "Network.Subnet(\"services\")"), Key);

    [Fact]
    public Task Adds_it_once_for_three_accounts() => FixTest<ServiceEndpointOfRuleFix>.Members(
        Plant("new(\"services\", \"10.0.1.0/24\")", "{|IVD3015:Network.Subnet(\"services\")|}", 3),
        Plant("new(\"services\", \"10.0.1.0/24\") { ServiceEndpoints = [ServiceEndpoint.Storage] }", "Network.Subnet(\"services\")", 3),
        Key);

    private static string Plant(string subnet, string rule, int accounts = 1) => $$"""
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [{{subnet}}] };
        {{string.Join("\n", Enumerable.Range(1, accounts).Select(number => $$"""    public StorageAccount Files{{number}} => new("plantfiles{{number}}") { Firewall = Firewall.TrustedServicesOnly with { SubnetRules = [{{rule}}] } };"""))}}
        """;
}
