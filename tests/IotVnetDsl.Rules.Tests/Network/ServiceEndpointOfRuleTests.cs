using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class ServiceEndpointOfRuleTests
{
    private const string Id = "IVD3015";

    [Theory]
    [InlineData("StorageAccount", "Microsoft.Storage")]
    [InlineData("EventHubsNamespace", "Microsoft.EventHub")]
    [InlineData("ServiceBusNamespace", "Microsoft.ServiceBus")]
    public void Fires_where_the_subnet_lacks_the_endpoint_of_the_service(string type, string service)
    {
        var found = Assert.Single(Of(type, ""));

        Assert.Equal("Net.Subnet(\"services\")", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            $"The firewall of 'Target' lets subnet 'services' of 'Net' in, which has no service endpoint {service}: Azure refuses the rule; add it to the "
                + "subnet's ServiceEndpoints",
            found.Message);
    }

    [Fact]
    public void Fires_where_the_subnet_has_the_endpoint_of_another_service() => Assert.Single(Of("StorageAccount", "ServiceEndpoints = [ServiceEndpoint.EventHub]"));

    [Theory]
    [InlineData("ServiceEndpoints = [ServiceEndpoint.EventHub, ServiceEndpoint.Storage]")]
    [InlineData("ServiceEndpoints = [ServiceEndpoint.StorageGlobal]")]
    [InlineData("ServiceEndpoints = [ServiceEndpoint.Named(Environment.UserName)]")]
    public void Is_silent_where_the_endpoint_is_there_or_unknown(string subnet) => Assert.Empty(Of("StorageAccount", subnet));

    [Fact]
    public void Is_silent_on_a_network_of_others() => Assert.Empty(Of("StorageAccount", "", "Existing = true,"));

    [Theory]
    [InlineData("EventHubsNamespace", "true", 0)]
    [InlineData("EventHubsNamespace", "Environment.UserName == \"x\"", 0)]
    [InlineData("EventHubsNamespace", "false", 1)]
    [InlineData("ServiceBusNamespace", "true", 0)]
    [InlineData("ServiceBusNamespace", "null", 1)]
    [InlineData("StorageAccount", "true", 1)]
    public void Is_silent_where_the_rule_may_come_first(string type, string ignore, int expected) =>
        Assert.Equal(expected, Of(type, "", rule: $"new(Net.Subnet(\"services\")) {{ IgnoreMissingServiceEndpoint = {ignore} }}").Count);

    private static IReadOnlyList<Found> Of(string type, string subnet, string network = "", string rule = "Net.Subnet(\"services\")") => Written.Find(Id, $$"""
        public {{type}} Target => new("thetarget") { Firewall = Firewall.TrustedServicesOnly with { SubnetRules = [{{rule}}] } };
        public VirtualNetwork Net => new("vnet") { {{network}} AddressSpace = ["10.0.0.0/16"], Subnets = [new("services", "10.0.1.0/24") { {{subnet}} }] };
        """);
}
