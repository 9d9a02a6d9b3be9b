using IotVnetDsl.CodeFixes.Usage;

namespace IotVnetDsl.CodeFixes.Tests.Usage;

public class NeedsArgumentsFixTests
{
    private const string Key = "IVD6001:variant";

    [Fact]
    public Task Declares_a_variant() => Fix("string Stage", "\"dev\"");

    [Fact]
    public Task Gives_each_argument_that_is_needed_a_value() => Fix("string Stage, int Block, bool IsBig, Kind Kind, long? Count = null", "\"dev\", 1, false, Kind.Small");

    [Fact]
    public Task Three_at_once_beside_another_file() => FixTest<NeedsArgumentsFix>.Sources(
        [Plant("{|IVD6001:One|}", "string Stage", "") + Plant("{|IVD6001:Two|}", "int Block", "") + Plant("{|IVD6001:Three|}", "bool IsBig", ""), Plant("Four", "", "")],
        [Plant("One", "string Stage", Variant("One", "\"dev\"")) + Plant("Two", "int Block", Variant("Two", "1")) + Plant("Three", "bool IsBig", Variant("Three", "false")), Plant("Four", "", "")],
        Key,
        iterations: 3);

    [Fact]
    public async Task Declares_the_others_variants_where_the_first_has_none() => Assert.Contains(
        Variant("Second", "1"), await OfferedFixes.AllAtOnce<NeedsArgumentsFix>(Plant("First", "VirtualNetwork Net", "") + Plant("Second", "int Block", ""), "IVD6001"), StringComparison.Ordinal);

    [Fact]
    public async Task Makes_no_value_up_that_it_cannot_know() =>
        Assert.Empty(await OfferedFixes.Titles<NeedsArgumentsFix>(Plant("Plant", "VirtualNetwork Net", ""), "IVD6001"));

    private static Task Fix(string parameters, string arguments) => FixTest<NeedsArgumentsFix>.Sources(
        [Plant("{|IVD6001:Plant|}", parameters, "")], [Plant("Plant", parameters, Variant("Plant", arguments))], Key);

    private static string Variant(string name, string arguments) => $"    public static {name} Development => new({arguments});\n\n";

    private static string Plant(string name, string parameters, string variant) => $$"""
        public sealed record {{name}}({{parameters}}) : Topology
        {
        {{variant}}    // What it is called.
            public override string Id => "{{name.Trim('{', '|', '}').Replace("IVD6001:", "", StringComparison.Ordinal)}}";
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
        }
        {{(parameters.Contains("Kind", StringComparison.Ordinal) ? "public enum Kind { Small, Big }" : "")}}

        """;
}
