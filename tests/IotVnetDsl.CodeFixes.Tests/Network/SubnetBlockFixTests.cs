using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

/// <summary>Of a subnet that overlaps another, and of one outside its network's space.</summary>
public class SubnetBlockFixTests
{
    [Theory]
    [InlineData("IVD3002", "10.0.0.0/24", "10.0.0.64/26")]
    [InlineData("IVD3003", "10.9.0.0/24", "10.9.1.64/26")]
    public Task Moves_each_to_a_block_of_its_own_at_once(string id, string second, string third) => FixTest<SubnetBlockFix>.Members(
        Network(Marked(id, second), Marked(id, third)), Network("\"10.0.1.0/24\"", "\"10.0.2.0/26\""), $"{id}:free-block", iterations: 2);

    [Theory]
    [InlineData("IVD3002", "10.0.0.0/24")]
    [InlineData("IVD3003", "10.9.0.0/24")]
    public Task Edits_the_file_that_states_it(string id, string second) => FixTest<SubnetBlockFix>.Sources(
        [FixTest<SubnetBlockFix>.Plant("    public VirtualNetwork Net => Networks.Of();"), Networks(Marked(id, second))],
        [FixTest<SubnetBlockFix>.Plant("    public VirtualNetwork Net => Networks.Of();"), Networks("\"10.0.1.0/24\"")],
        $"{id}:free-block");

    private static string Marked(string id, string range) => $"{{|{id}:\"{range}\"|}}";

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
