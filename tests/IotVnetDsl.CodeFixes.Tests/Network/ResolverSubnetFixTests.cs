using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class ResolverSubnetFixTests
{
    [Fact]
    public Task Delegates_the_subnet() => FixTest<ResolverSubnetFix>.Members(Net(1, Bad("dns")), Net(1, Good("dns")));

    [Fact]
    public Task Fixes_three_at_once() => FixTest<ResolverSubnetFix>.Members(
        Net(1, Bad("dns")) + Net(2, Bad("dns")) + Net(3, Bad("dns")), Net(1, Good("dns")) + Net(2, Good("dns")) + Net(3, Good("dns")), iterations: 3);

    [Fact]
    public Task Edits_the_file_that_states_it() => FixTest<ResolverSubnetFix>.Sources(
        [FixTest<ResolverSubnetFix>.Plant(Net(1, "Nets.Dns")), Nets("{|IVD3025:new(\"dns\", \"10.1.3.0/28\")|}")],
        [FixTest<ResolverSubnetFix>.Plant(Net(1, "Nets.Dns")), Nets("new(\"dns\", \"10.1.3.0/28\") { Delegation = \"Microsoft.Network/dnsResolvers\" }")]);

    [Fact]
    public async Task Leaves_a_subnet_with_private_endpoints_alone() => Assert.Empty(await OfferedFixes.Titles<ResolverSubnetFix>(
        FixTest<ResolverSubnetFix>.Plant(Net(1, "new(\"dns\", \"10.1.3.0/28\")") + """
                public StorageAccount Archive => new("plantarchive");
                public PrivateEndpoint ArchiveEndpoint => new("pe-archive", Archive, Net1.Subnet("DNS")) { Dns = Dns.PrivateZones };

            """),
        "IVD3025"));

    private static string Bad(string name) => $"{{|IVD3025:new(\"{name}\", \"10.{{0}}.3.0/28\")|}}";

    private static string Good(string name) => $"new(\"{name}\", \"10.{{0}}.3.0/28\") {{ Delegation = \"Microsoft.Network/dnsResolvers\" }}";

    private static string Net(int number, string subnet) => $$"""
            public VirtualNetwork Net{{number}} => new("vnet-{{number}}") { AddressSpace = ["10.{{number}}.0.0/16"], Subnets = [{{subnet.Replace("{0}", $"{number}", StringComparison.Ordinal)}}] };
            public DnsResolver Resolver{{number}} => new("resolver-{{number}}", Net{{number}}) { InboundEndpoints = [new("in", Net{{number}}.Subnet("dns"))] };

        """;

    private static string Nets(string subnet) => $$"""
        internal static class Nets
        {
            public static Subnet Dns => {{subnet}};
        }

        """;
}
