using IotVnetDsl.CodeFixes.Refactorings;

namespace IotVnetDsl.CodeFixes.Tests.Refactorings;

public class FreeBlockRefactoringTests
{
    [Fact]
    public async Task Moves_a_subnet_to_the_next_free_block_of_its_size() => Assert.Equal(
        [Net("""new("endpoints", "10.1.1.0/24"), new("lines", "10.1.0.0/26")""")],
        await OpenFile.Apply<FreeBlockRefactoring>(Net("""new("endpoints", "10.1.1.0/24"), new("lines", "10.1.1.$$64/26")"""), "Move to the next free block 10.1.0.0/26"));

    [Fact]
    public async Task Adds_a_subnet_of_the_usual_size_of_the_network() => Assert.Equal(
        [Net("""new("a", "10.1.0.0/26"), new("b", "10.1.0.64/26"), new("c", "10.1.1.0/24"), new("subnet4", "10.1.0.128/26")""")],
        await OpenFile.Apply<FreeBlockRefactoring>(Net("""new("a", "10.1.0.0/26"), $$new("b", "10.1.0.64/26"), new("c", "10.1.1.0/24")"""), "Add a subnet in the free block 10.1.0.128/26"));

    [Fact]
    public async Task Adds_it_on_a_line_of_its_own_where_the_others_have_one()
    {
        static string Lines(string caret, string more) => Source.InBlockNamespace(Source.Plant($$"""
                public VirtualNetwork {{caret}}Net => new("vnet")
                {
                    AddressSpace = ["10.1.0.0/16"],
                    Subnets =
                    [
                        new("a", "10.1.0.0/24"), // first
                        new("b", "10.1.1.0/24"),{{more}}
                    ],
                };
            """));

        Assert.Equal([Lines("", "\n            new(\"subnet3\", \"10.1.2.0/24\"),")], await OpenFile.Apply<FreeBlockRefactoring>(Lines("$$", ""), "Add a subnet in the free block 10.1.2.0/24"));
    }

    [Fact]
    public async Task Adds_the_first_one() => Assert.Equal(
        [Source.Plant("""    public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("subnet1", "10.1.0.0/24")] };""")],
        await OpenFile.Apply<FreeBlockRefactoring>(
            Source.Plant("""    public VirtualNetwork N$$et => new("vnet") { AddressSpace = ["10.1.0.0/16"] };"""), "Add a subnet in the free block 10.1.0.0/24"));

    [Theory]
    [InlineData("""    public VirtualNetwork N$$et => new("vnet") { AddressSpace = [Environment.MachineName] };""")]
    [InlineData("""    public VirtualNetwork N$$et => new("vnet") { AddressSpace = ["10.1.0.0/24"], Subnets = [new("all", "10.1.0.0/24")] };""")]
    [InlineData("""    public VirtualNetwork Net => new("vn$$et") { AddressSpace = ["10.1.0.0/24"] };""")]
    [InlineData("""    public IotHub H$$ub => new("hub");""")]
    public async Task Is_not_offered_where_no_block_is_surely_free(string member) => Assert.Empty(await OpenFile.Offers<FreeBlockRefactoring>(Source.Plant(member)));

    [Fact]
    public async Task Is_not_offered_where_variants_differ_in_what_is_free() => Assert.Empty(await OpenFile.Offers<FreeBlockRefactoring>("""
        public sealed record Plant(int Block) : Topology
        {
            public static Plant One => new(1);
            public static Plant Two => new(2);
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
            public VirtualNetwork N$$et => new("vnet") { AddressSpace = [$"10.{Block}.0.0/16"] };
        }
        """));

    private static string Net(string subnets) => Source.Plant($$"""    public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.1.0.0/16"], Subnets = [{{subnets}}] };""");
}
