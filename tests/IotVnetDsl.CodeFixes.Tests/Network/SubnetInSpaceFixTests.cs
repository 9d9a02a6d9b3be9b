using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class SubnetInSpaceFixTests
{
    private const string Key = "IVD3003:free-block";

    [Fact]
    public Task Moves_each_to_a_block_of_its_own_at_once() => FixTest<SubnetInSpaceFix>.Members(
        Network("{|IVD3003:\"10.9.0.0/24\"|}", "{|IVD3003:\"10.9.1.64/26\"|}"), Network("\"10.0.1.0/24\"", "\"10.0.2.0/26\""), Key, iterations: 2);

    [Fact]
    public Task Edits_the_file_that_states_it() => FixTest<SubnetInSpaceFix>.Sources(
        [FixTest<SubnetInSpaceFix>.Plant("    public VirtualNetwork Net => Networks.Of();"), Networks("{|IVD3003:\"10.9.0.0/24\"|}")],
        [FixTest<SubnetInSpaceFix>.Plant("    public VirtualNetwork Net => Networks.Of();"), Networks("\"10.0.1.0/24\"")],
        Key);

    private static string Network(string second, string third) => $$"""
            public VirtualNetwork Net => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("first", "10.0.0.0/24"), new("second", {{second}}), new("third", {{third}})] };
        """;

    private static string Networks(string second) => $$"""
        internal static class Networks
        {
            public static VirtualNetwork Of() => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("first", "10.0.0.0/24"), new("second", {{second}})] };
        }

        """;
}
