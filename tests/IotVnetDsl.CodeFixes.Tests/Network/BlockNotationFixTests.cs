using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class BlockNotationFixTests
{
    [Fact]
    public Task Clears_the_bits_of_a_subnet() => FixTest<BlockNotationFix>.Members(
        Net("""new("endpoints", {|IVD3001:"10.0.1.7/24"|})"""), Net("""new("endpoints", "10.0.1.0/24")"""));

    [Fact]
    public Task Fixes_three_at_once() => FixTest<BlockNotationFix>.Members(
        Net("""new("a", {|IVD3001:"10.0.1.7/24"|}), new("b", {|IVD3001:"10.0.2.7/24"|}), new("c", {|IVD3001:"10.0.3.7/24"|})"""),
        Net("""new("a", "10.0.1.0/24"), new("b", "10.0.2.0/24"), new("c", "10.0.3.0/24")"""),
        iterations: 3);

    [Fact]
    public Task Edits_the_file_that_states_it() => FixTest<BlockNotationFix>.Sources(
        [FixTest<BlockNotationFix>.Plant(Net("Nets.Endpoints")), Nets("{|IVD3001:\"10.0.1.7/24\"|}")],
        [FixTest<BlockNotationFix>.Plant(Net("Nets.Endpoints")), Nets("\"10.0.1.0/24\"")]);

    private static string Net(string subnets) => $$"""    public VirtualNetwork Net => new("vnet-net") { AddressSpace = ["10.0.0.0/16"], Subnets = [{{subnets}}] };""";

    private static string Nets(string block) => $$"""
        internal static class Nets
        {
            public static Subnet Endpoints => new("endpoints", {{block}});
        }

        """;
}
