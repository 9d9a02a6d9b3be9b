using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class FixedAddressFixTests
{
    private const string Key = "IVD3016:free-address";

    [Fact]
    public Task Takes_free_addresses() => FixTest<FixedAddressFix>.Members(Plant("{|IVD3016:PrivateIpAddress = \"10.0.3.2\"|}"), Plant("PrivateIpAddress = \"10.0.3.4\""), Key);

    [Fact]
    public Task Gives_each_of_three_another_one() => FixTest<FixedAddressFix>.Members(
        Three("{|IVD3016:\"10.0.3.2\"|}", "{|IVD3016:\"10.9.9.9\"|}", "{|IVD3016:\"10.0.3.3\"|}"), Three("\"10.0.3.4\"", "\"10.0.3.5\"", "\"10.0.3.6\""), Key, iterations: 3);

    private static string Three(params string[] addresses) => Net.Replace(" { Delegation = \"Microsoft.Network/dnsResolvers\" }", "", StringComparison.Ordinal)
        + string.Concat(addresses.Select((address, number) => $$"""
                public StorageAccount Store{{number}} => new("plantstore{{number}}") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
                public PrivateEndpoint Door{{number}} => new("pe-{{number}}", Store{{number}}, Net.Subnet("names")) { Dns = Dns.PrivateZones, Addresses = [new("blob", {{address}})] };

            """));

    [Fact]
    public Task Edits_the_file_that_states_it() => FixTest<FixedAddressFix>.Sources(
        [FixTest<FixedAddressFix>.Plant(Net + "    public DnsResolver Names => Resolvers.Of(Net);"), Resolvers("{|IVD3016:PrivateIpAddress = \"10.9.9.9\"|}")],
        [FixTest<FixedAddressFix>.Plant(Net + "    public DnsResolver Names => Resolvers.Of(Net);"), Resolvers("PrivateIpAddress = \"10.0.3.4\"")],
        Key);

    [Fact]
    public async Task Leaves_an_address_alone_that_the_code_computes() => Assert.Empty(await OfferedFixes.Titles<FixedAddressFix>(
        FixTest<FixedAddressFix>.Plant(Plant("PrivateIpAddress = $\"10.0.{3}.2\"")), "IVD3016"));

    private const string Net = """
            public VirtualNetwork Net => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("names", "10.0.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }] };

        """;

    private static string Plant(string address) => Net + $$"""    public DnsResolver Names => new("dnspr-plant", Net) { InboundEndpoints = [new("plant", Net.Subnet("names")) { {{address}} }] };""";

    private static string Resolvers(string address) => $$"""
        internal static class Resolvers
        {
            public static DnsResolver Of(VirtualNetwork net) => new("dnspr-plant", net) { InboundEndpoints = [new("plant", net.Subnet("names")) { {{address}} }] };
        }

        """;
}
