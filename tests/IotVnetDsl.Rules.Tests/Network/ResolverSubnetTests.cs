using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class ResolverSubnetTests
{
    private const string Id = "IVD3025";

    private const string Delegated = "{ Delegation = \"Microsoft.Network/dnsResolvers\" }";

    [Theory]
    [InlineData("10.0.1.0/29")]
    [InlineData("10.0.0.0/23")]
    public void Fires_at_a_subnet_of_the_wrong_size(string block) => Assert.Equal(
        $"Subnet 'dns' of 'Net' is for endpoint 'in' of 'Resolver' and is a {block}: Azure takes /28 to /24 for it",
        Assert.Single(Of($"new(\"dns\", \"{block}\") {Delegated}")).Message);

    // Recordings of 2026 show that Azure takes one that is delegated to nobody.
    [Theory]
    [InlineData("", Severity.Warning)]
    [InlineData("{ Delegation = null }", Severity.Warning)]
    [InlineData("{ Delegation = \"Microsoft.Sql/managedInstances\" }", Severity.Error)]
    [InlineData("{ Delegation = \"Microsoft.Web/serverFarms\" }", Severity.Error)]
    public void Fires_at_a_subnet_that_is_not_delegated(string delegation, Severity severity)
    {
        var found = Assert.Single(Of($"new(\"dns\", \"10.0.1.0/28\") {delegation}"));

        Assert.Equal(("Subnets[dns]", severity), (found.Finding.PropertyPath, found.Severity));
        Assert.Equal("Microsoft.Network/dnsResolvers", found.Finding.Data[FindingData.Service]);
    }

    [Fact]
    public void Fires_at_the_second_resolver_of_a_network()
    {
        var found = Assert.Single(Written.Find(Id, """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"] };
            public VirtualNetwork Other => new("vnet-other") { AddressSpace = ["10.1.0.0/16"] };
            public DnsResolver One => new("one", Net);
            public DnsResolver Third => new("third", Other);
            public DnsResolver Two => new("two", Net);
            """));

        Assert.Equal("'Two' is a second resolver of 'Net', after 'One': Azure takes one to a network", found.Message);
    }

    [Fact]
    public void Fires_at_the_second_endpoint_of_a_subnet()
    {
        var found = Assert.Single(Of($"new(\"dns\", \"10.0.1.0/28\") {Delegated}", "new(\"in\", Net.Subnet(\"dns\")), new(\"more\", Net.Subnet(\"dns\"))"));

        Assert.Equal("InboundEndpoints[more].Subnet", found.Finding.PropertyPath);
    }

    [Theory]
    [InlineData("InboundEndpoints = [new(\"in\", Other.Subnet(\"dns\"))]", "InboundEndpoints[in].Subnet")]
    [InlineData("OutboundEndpoints = [new(\"out\", Other.Subnet(\"dns\"))]", "OutboundEndpoints[out].Subnet")]
    [InlineData("InboundEndpoints = [new(\"in\", Net.Subnet(\"dns\"))], OutboundEndpoints = [new(\"out\", Other.Subnet(\"dns\"))]", "OutboundEndpoints[out].Subnet")]
    public void Fires_at_a_subnet_of_another_network(string endpoints, string place)
    {
        var found = Assert.Single(Written.Find(Id, $$"""
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("dns", "10.0.1.0/28") {{Delegated}}] };
            public VirtualNetwork Other => new("other") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("dns", "10.1.1.0/28") {{Delegated}}] };
            public DnsResolver Resolver => new("resolver", Net) { {{endpoints}} };
            """));

        Assert.Equal((place, Severity.Error), (found.Finding.PropertyPath, found.Severity));
    }

    [Theory]
    [InlineData("new(\"dns\", \"10.0.1.0/28\") { Delegation = \"Microsoft.Network/dnsResolvers\" }")]
    [InlineData("new(\"dns\", \"10.0.1.0/24\") { Delegation = \"microsoft.network/DNSResolvers\" }")]
    [InlineData("new(\"dns\", Environment.UserName) { Delegation = Environment.UserName }")]
    [InlineData("new(\"other\", \"10.0.1.0/29\")")]
    public void Is_silent_where_it_fits_or_is_unknown(string subnet) => Assert.Empty(Of(subnet));

    [Fact]
    public void Is_silent_on_the_delegation_of_a_network_of_others() =>
        Assert.Empty(Of("new(\"dns\", \"10.0.1.0/28\")", existing: ", Existing = true"));

    [Theory]
    [InlineData("new(\"dns\", \"10.0.1.0/29\") { Delegation = \"Microsoft.Network/dnsResolvers\" }, new(\"out\", \"10.0.2.0/29\") { Delegation = \"Microsoft.Network/dnsResolvers\" }", "out", 2)]
    [InlineData("new(\"dns\", \"10.0.1.0/28\") { Delegation = \"Microsoft.Network/dnsResolvers\" }", "dns", 1)]
    [InlineData("new(\"dns\", \"10.0.1.0/28\") { Delegation = \"Microsoft.Network/dnsResolvers\" }, new(\"out\", \"10.0.2.0/28\")", "out", 1)]
    [InlineData("new(\"dns\", \"10.0.1.0/28\") { Delegation = \"Microsoft.Network/dnsResolvers\" }, new(\"out\", \"10.0.2.0/28\") { Delegation = \"Microsoft.Network/dnsResolvers\" }", "out", 0)]
    public void Holds_for_outbound_endpoints_too(string subnets, string outbound, int expected) =>
        Assert.Equal(expected, Of(subnets, $"new(\"in\", Net.Subnet(\"dns\"))], OutboundEndpoints = [new(\"away\", Net.Subnet(\"{outbound}\"))").Count);

    [Theory]
    [InlineData("One.OutboundEndpoint(\"out\"), Two.OutboundEndpoint(\"out\")", "'Ways' asks by endpoints of 'One' and 'Two': Azure takes endpoints of one resolver for a ruleset")]
    [InlineData("One.OutboundEndpoint(\"out\"), One.OutboundEndpoint(\"more\")", null)]
    public void A_ruleset_asks_by_one_resolver(string endpoints, string? message) => Assert.Equal(message is null ? [] : [message], Written.Find(Id, $$"""
        public VirtualNetwork A => new("vnet-a") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("out", "10.0.1.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }, new("more", "10.0.2.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }] };
        public VirtualNetwork B => new("vnet-b") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("out", "10.1.1.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }] };
        public DnsResolver One => new("one", A) { OutboundEndpoints = [new("out", A.Subnet("out")), new("more", A.Subnet("more"))] };
        public DnsResolver Two => new("two", B) { OutboundEndpoints = [new("out", B.Subnet("out"))] };
        public DnsForwardingRuleset Ways => new("ways", [{{endpoints}}]);
        """).Select(found => found.Message));

    private static IReadOnlyList<Found> Of(string subnet, string endpoints = "new(\"in\", Net.Subnet(\"dns\"))", string existing = "") => Written.Find(Id, $$"""
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [{{subnet}}]{{existing}} };
        public DnsResolver Resolver => new("resolver", Net) { InboundEndpoints = [{{endpoints}}] };
        """);
}
