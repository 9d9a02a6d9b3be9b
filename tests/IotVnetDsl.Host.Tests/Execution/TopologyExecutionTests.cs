using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Host.Tests.Execution;

public sealed class TopologyExecutionTests
{
    private static readonly string[] GroupAndHub = ["Hub", "ResourceGroup"];

    [Fact]
    public void Declares_what_public_properties_of_resource_types_hold()
    {
        using var project = new TestProject(PlantSource.With("""public IotHub Hub => new("hub"); internal IotHub Hidden => new("hidden"); public string Note => "n";"""));
        Assert.Equal(GroupAndHub, Paths(project));
    }

    [Fact]
    public void Declares_items_of_sequences_by_name_and_parts_of_modules_by_path()
    {
        using var project = new TestProject(PlantSource.With(
            """
            public IEnumerable<StorageAccount> Accounts => new[] { "a", "b" }.Select(name => new StorageAccount(name));
            public List<Site> Sites => [new("munich"), new("graz")];
            """,
            """public sealed record Site(string Name) : Module { public IotHub Hub => new("hub-" + Name); }"""));
        Assert.Equal(["Accounts[a]", "Accounts[b]", "ResourceGroup", "Sites[graz]/Hub", "Sites[munich]/Hub"], Paths(project));
    }

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void Refers_where_a_body_only_names_another_property(OptimizationLevel optimization)
    {
        using var project = new TestProject(
            PlantSource.With("""public IotHub Hub => new("hub"); public IotHub Main => Hub; public IotHub First { get { return this.Hub; } }"""), optimization);
        Assert.Equal(GroupAndHub, Paths(project));
    }

    [Fact]
    public void Refers_where_a_property_is_a_parameter_of_a_constructor()
    {
        using var project = new TestProject(PlantSource.With(
            """public Shared Part => new(new StorageAccount("given"));""",
            """public sealed record Shared(StorageAccount Given) : Module { public override string Name { get; init; } = "shared"; public IotHub Hub => new("hub"); }"""));
        Assert.Equal(["Part/Hub", "ResourceGroup"], Paths(project));
    }

    [Theory]
    [InlineData("public sealed record Plant(string Stage = \"dev\") : Topology")]
    [InlineData("public sealed record Plant : Topology")]
    public void The_place_of_a_topology_is_its_header(string header)
    {
        using var project = new TestProject(PlantSource.With("", header: header));
        Assert.Equal((project.SourceFile, 2), (project.Read().Places[""].File, project.Read().Places[""].Line));
    }

    [Fact]
    public void Reads_each_property_exactly_once()
    {
        using var project = new TestProject(PlantSource.With(
            """private static int _reads; public IotHub Hub => new($"hub-{++_reads}"); public StorageAccount Archive => new("archive");"""));
        Assert.Equal("hub-1", project.Read().Graph.Find("Hub")!.Name);
    }

    [Fact]
    public void Reads_modules_of_many_types()
    {
        using var project = new TestProject(PlantSource.With(Sites.Declared, Sites.Types));
        Assert.Equal(["ResourceGroup", .. Sites.Numbers.Select(number => $"Site{number}/Hub")], Paths(project));
    }

    [Fact]
    public void A_module_s_initializer_runs_where_the_topology_is_read()
    {
        using var project = new TestProject(PlantSource.With(
            """public StorageAccount Archive => new("archive" + Start.Thread);""" + Sites.Declared,
            """
            internal static class Start
            {
                public static string? Thread;
                [System.Runtime.CompilerServices.ModuleInitializer]
                internal static void Run() => Thread = System.Threading.Thread.CurrentThread.Name;
            }
            """ + Sites.Types));
        Assert.Equal("archivePlant", project.Read().Graph.Find("Archive")!.Name);
    }

    [Fact]
    public void Reads_in_the_invariant_culture()
    {
        using var project = new TestProject(PlantSource.With("""public StorageAccount Archive => new($"a{1.5}");"""));
        Assert.Equal("a1.5", project.Read().Graph.Find("Archive")!.Name);
    }

    [Fact]
    public void A_reference_names_its_target_child_and_output()
    {
        using var project = new TestProject(PlantSource.With(
            """
            public StorageAccount Archive => new("archive") { Containers = ["telemetry"] };
            public IotHub Hub => new("hub");
            public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry"));
            """));
        var writes = project.Read().Graph.Find("Writes")!;
        Assert.Equal("Hub.identity.principalId", ((RecordValue)writes["Principal"])["Identity"].ToString());
        Assert.Equal("Archive/Containers[telemetry]", writes["Scope"].ToString());
    }

    [Fact]
    public void Unset_members_and_null_items_are_left_out()
    {
        using var project = new TestProject(PlantSource.With("""public IEnumerable<IotHub?> Hubs => [null, new("hub")];"""));
        var hub = project.Read().Graph.Find("Hubs[hub]")!;
        Assert.Equal(["Name"], hub.Value.Members.Keys);
    }

    [Fact]
    public void A_resource_stands_at_the_line_of_its_new()
    {
        using var project = new TestProject(PlantSource.With("\n    public IotHub Hub =>\n        new(\"hub\");"));
        var place = project.Read().Places["Hub"];
        Assert.Equal((project.SourceFile, 8), (place.File, place.Line));
    }

    [Fact]
    public void A_path_that_a_deterministic_build_recorded_is_mapped_back()
    {
        using var project = new TestProject(PlantSource.With("""public IotHub Hub => new("hub");"""), recordedPath: "/_/somewhere/Plant.cs");
        Assert.Equal(project.SourceFile, project.Read().Places["Hub"].File);
    }

    [Fact]
    public void A_members_own_types_are_records_with_their_public_properties()
    {
        using var project = new TestProject(PlantSource.With("""public override ValueList<Tag>? Tags => [new("stage", "dev")];"""));
        var tags = Assert.IsType<SequenceValue>(project.Read().Graph.Topology["Tags"]);
        Assert.Equal("""Tag { Name = stage, Value = dev }""", Assert.Single(tags.Items).ToString());
    }

    private static IEnumerable<string> Paths(TestProject project) => project.Read().Graph.Nodes.Select(node => node.Path);

    /// <summary>Of so many types that getters are compiled beside.</summary>
    private static class Sites
    {
        public static string[] Numbers { get; } = [.. Enumerable.Range(1, 150).Select(number => $"{number:000}")];

        public static string Declared { get; } = string.Concat(Numbers.Select(number => $"public Site{number} Site{number} => new();\n"));

        public static string Types { get; } = string.Concat(Numbers.Select(number =>
            $$"""public sealed record Site{{number}} : Module { public override string Name { get; init; } = "site-{{number}}"; public IotHub Hub => new("hub-{{number}}"); }{{'\n'}}"""));
    }
}
