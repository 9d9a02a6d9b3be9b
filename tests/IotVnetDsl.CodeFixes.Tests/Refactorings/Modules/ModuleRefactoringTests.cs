using IotVnetDsl.CodeFixes.Refactorings.Modules;

namespace IotVnetDsl.CodeFixes.Tests.Refactorings.Modules;

public class ModuleRefactoringTests
{
    private const string Before = """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("endpoints", "10.1.1.0/24")] };

            // Where telemetry is kept.
            [|public StorageAccount Archive => new($"archive{Stage}")
            {
                Containers = ["telemetry"], // of all lines
            };

            /// <summary>Its door.</summary>
            public PrivateEndpoint Door => new("pe", Archive, Net.Subnet("endpoints"));|]

            public IotHub Hub => new("hub") { FileUpload = new(Archive.Container("telemetry")) };
        """;

    private const string After = """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("endpoints", "10.1.1.0/24")] };

            public Part Part => new(Stage, Net);

            public IotHub Hub => new("hub") { FileUpload = new(Part.Archive.Container("telemetry")) };
        """;

    private const string Module = """

        public sealed record Part(string Stage, VirtualNetwork Net) : Module
        {
            public override string Name { get; init; } = "part";

            // Where telemetry is kept.
            public StorageAccount Archive => new($"archive{Stage}")
            {
                Containers = ["telemetry"], // of all lines
            };

            /// <summary>Its door.</summary>
            public PrivateEndpoint Door => new("pe", Archive, Net.Subnet("endpoints"));
        }

        """;

    private const string Title = "Extract a module of Archive, Door";

    [Fact]
    public async Task Moves_the_resources_gives_the_module_what_they_use_and_goes_through_it() =>
        Assert.Equal([Source.Plant(After) + Module], await OpenFile.Apply<ModuleRefactoring>(Source.Plant(Before), Title));

    [Fact]
    public async Task Keeps_the_namespace_of_the_file() =>
        Assert.Equal([Source.InFileNamespace(Source.Plant(After) + Module)], await OpenFile.Apply<ModuleRefactoring>(Source.InFileNamespace(Source.Plant(Before)), Title));

    [Fact]
    public async Task Keeps_tabs_line_ends_and_a_namespace_with_braces() =>
        Assert.Equal([Source.InBlockNamespace(Source.Plant(After) + Module)], await OpenFile.Apply<ModuleRefactoring>(Source.InBlockNamespace(Source.Plant(Before)), Title));

    [Fact]
    public async Task Other_files_go_through_it_too() => Assert.Equal(
        "public static class Names { public static string Of(Plant plant) => plant.Part.Archive.Name + nameof(Plant.Hub); }",
        (await OpenFile.Apply<ModuleRefactoring>(Source.Plant(Before), Title, "public static class Names { public static string Of(Plant plant) => plant.Archive.Name + nameof(Plant.Hub); }"))[1]);

    [Fact]
    public async Task A_module_out_of_a_module_has_its_name() => Assert.Equal(
        ["""
        public sealed record Site(string Name, int Block) : Module
        {
            public override string Name { get; init; } = Name;
            public Part Part => new(Name, Block);
        }

        public sealed record Part(string Name, int Block) : Module
        {
            public override string Name { get; init; } = Name;

            public VirtualNetwork Net => new($"vnet-{Name}") { AddressSpace = [$"10.{Block}.0.0/16"] };
        }
        """],
        await OpenFile.Apply<ModuleRefactoring>("""
        public sealed record Site(string Name, int Block) : Module
        {
            public override string Name { get; init; } = Name;
            [|public VirtualNetwork Net => new($"vnet-{Name}") { AddressSpace = [$"10.{Block}.0.0/16"] };|]
        }
        """, "Extract a module of Net"));

    [Fact]
    public async Task Another_name_is_found_where_it_is_taken() => Assert.Contains(
        "public Part2 Part2 => new();",
        (await OpenFile.Apply<ModuleRefactoring>(Source.Plant("    public string Part => \"x\";\n    [|public IotHub Hub => new(\"hub\");|]"), "Extract a module of Hub"))[0],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("    $$public IotHub Hub => new(\"hub\");")]
    [InlineData("    [|public override ValueList<Tag> Tags => [];|]")]
    [InlineData("    [|private IotHub Hub => new(\"hub\");|]")]
    [InlineData("    [|public static IotHub Hub => new(\"hub\");|]")]
    [InlineData("    [|public IotHub Hub { get; } = new(\"hub\");|]")]
    [InlineData("    [|public IotHub Hub => Make();|] private IotHub Make() => new(\"hub\");")]
    [InlineData("    [|public IotHub Hub => new(Prefix);|] private const string Prefix = \"hub\";")]
    [InlineData("    [|public IotHub Hub => new(Id);|]")]
    [InlineData("    [|public IotHub Hub => new(this.Stage);|]")]
    [InlineData("    [|public IotHub Hub => new(\"hub\"); private static int Number() => 1;|]")]
    [InlineData("    [|public IotHub Region => new(\"hub\");|]")]
    public async Task Is_not_offered_where_it_would_mean_something_else(string members) => Assert.Empty(await OpenFile.Offers<ModuleRefactoring>(Source.Plant(members)));

    [Fact]
    public async Task Is_not_offered_where_module_and_owner_would_need_each_other() => Assert.Empty(await OpenFile.Offers<ModuleRefactoring>(Source.Plant("""
            [|public VirtualNetwork Net => new("vnet");
            public PrivateEndpoint Door => new("pe", Hub, Net.Subnet("endpoints"));|]
            public IotHub Hub => new("hub-" + Net.Name);
        """)));
}
