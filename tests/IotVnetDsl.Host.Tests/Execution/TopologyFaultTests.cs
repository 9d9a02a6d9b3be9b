using IotVnetDsl.Host.Protocol;

namespace IotVnetDsl.Host.Tests.Execution;

public sealed class TopologyFaultTests
{
    [Theory]
    [InlineData("StorageAccount Archive => new(No<string>())", "'Archive/Name' is null, and no StorageAccount can be without it")]
    [InlineData("StorageAccount Archive => new(\"archive\") { Containers = [new BlobContainer(No<string>())] }", "'Archive/Containers/Name' is null, and no BlobContainer can be without it")]
    [InlineData("IotHub Hub => new(\"hub\") { Tags = [new(\"made\", No<string>())] }", "'Hub/Tags/Value' is null, and no Tag can be without it")]
    [InlineData("VirtualNetwork Network => new(\"network\") { AddressSpace = [\"10.0.0.0/16\"], Subnets = [new(\"machines\", No<string>()!)] }", "'Network/Subnets/AddressPrefix' is null, and no Subnet can be without it")]
    public void What_cannot_be_missing_is_not_null(string member, string says)
    {
        using var project = new TestProject(PlantSource.With($"public {member}; private static T No<T>() where T : class => null!;"));

        var fault = Assert.Throws<HostFault>(() => project.Read());

        Assert.Equal("IVD9002", fault.Code);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.Equal(project.SourceFile, fault.Place?.File);
    }

    [Fact]
    public void What_a_getter_throws_is_reported_at_its_own_line()
    {
        using var project = new TestProject(PlantSource.With("""
                public IotHub Hub => new(Name());
                private static string Name() =>
                    throw new InvalidOperationException("no name for the hub");
            """));
        var fault = Assert.Throws<HostFault>(() => project.Read());
        Assert.Equal("IVD9002", fault.Code);
        Assert.Equal("Plant: reading 'Hub' threw InvalidOperationException: no name for the hub", fault.Message);
        Assert.Equal((project.SourceFile, 8), (fault.Place!.File, fault.Place.Line));
    }

    [Fact]
    public void What_a_lazy_sequence_throws_is_reported_too()
    {
        using var project = new TestProject(PlantSource.With("""
                public IEnumerable<IotHub> Hubs => new[] { 0 }.Select(zero => new IotHub($"hub-{1 / zero}"));
            """));
        var fault = Assert.Throws<HostFault>(() => project.Read());
        Assert.Equal(("IVD9002", 6), (fault.Code, fault.Place!.Line));
        Assert.Contains("reading 'Hubs' threw DivideByZeroException", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_static_initializer_that_throws_is_reported_with_its_own_exception()
    {
        using var project = new TestProject(PlantSource.With("""
                public static Plant Only { get; } = Make();
                private static Plant Make() => throw new FormatException("bad stage");
            """));
        var fault = Assert.Throws<HostFault>(() => project.Read());
        Assert.Equal(("Plant (Only): reading 'Only' threw FormatException: bad stage", 7), (fault.Message, fault.Place!.Line));
    }

    [Fact]
    public void A_getter_that_never_ends_runs_into_the_time_limit()
    {
        using var project = new TestProject(PlantSource.With("""
                public IotHub Hub { get { while (true) { System.Threading.Thread.Sleep(10); } } }
            """));
        var fault = Assert.Throws<HostFault>(() => project.Read(("time-limit", "1")));
        Assert.Equal(("IVD9002", 6), (fault.Code, fault.Place!.Line));
        Assert.Contains("reading 'Hub' takes longer than 1 s", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_that_contains_itself_is_refused()
    {
        using var project = new TestProject(PlantSource.With(
            "public Site Site => new();",
            """public sealed record Site : Module { public override string Name { get; init; } = "s"; public Site Inner => this; }"""));
        var fault = Assert.Throws<HostFault>(() => project.Read());
        Assert.Equal("IVD9002", fault.Code);
        Assert.Contains("does it contain itself?", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_words_stand_before_the_users_code_runs_and_are_forgotten_after()
    {
        using var project = new TestProject(PlantSource.With("""public IotHub Hub => new("hub");"""));
        // It runs twice, the second time beside what follows.
        await project.Read().Stability;
        Assert.Contains(project.EventLines, line => line.StartsWith($"last-words\tIVD9002\t{project.SourceFile}\t6\tPlant: reading 'Hub' ended the process", StringComparison.Ordinal));
        Assert.Equal("last-words", project.EventLines[^1]);
    }

    [Fact]
    public void An_exception_whose_message_throws_is_reported_too()
    {
        using var project = new TestProject(PlantSource.With("""
                private sealed class Evil : Exception { public override string Message => throw new NotSupportedException(); }
                public IotHub Hub => throw new Evil();
            """));
        Assert.Equal("Plant: reading 'Hub' threw Evil: its message threw NotSupportedException", Assert.Throws<HostFault>(() => project.Read()).Message);
    }

    [Fact]
    public void A_project_without_a_topology_says_so()
    {
        using var project = new TestProject("public sealed class Nothing;");
        var fault = Assert.Throws<NoTopologyFault>(() => project.Read());
        Assert.Equal("IVD9001", fault.Code);
        Assert.StartsWith("Plant has no topology: declare one", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Topologies_that_cannot_be_made_are_named()
    {
        using var project = new TestProject("public abstract record Base : IotVnetDsl.Topology; public abstract record Of<T> : Base; public sealed record Made<T> : Of<T> { public override string Id => \"m\"; public override IotVnetDsl.ResourceGroup ResourceGroup => new(\"rg\", IotVnetDsl.Region.EastUS); }");
        Assert.StartsWith("Plant has no topology that can be made (Base is abstract, Made is generic, Of is abstract): declare one", Assert.Throws<NoTopologyFault>(() => project.Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_topologies_of_one_name_are_told_apart_by_their_namespaces()
    {
        using var project = new TestProject($"namespace A {{ {Depot("Depot", "a")} }} namespace B {{ {Depot("Depot", "b")} }}");
        var fault = Assert.Throws<HostFault>(() => project.Read());
        Assert.Equal(("IVD9001", "Plant has several topologies of one name: A.Depot, B.Depot. Rename one, or choose one with -p:TopologyName=A.Depot"), (fault.Code, fault.Message));
        Assert.Equal("b", project.Read(("topology", "B.Depot")).Graph.Topology["Id"].ToString());
    }

    [Fact]
    public void Two_topologies_of_one_id_are_refused()
    {
        using var project = new TestProject(Depot("East", "depot") + Depot("West", "Depot"));
        Assert.Equal("IVD6009", Assert.Throws<HostFault>(() => project.Execution().Chosen()).Code);
        Assert.Equal("East", project.Read(("topology", "East")).Graph.Name);
    }

    [Theory]
    [InlineData("null!")]
    [InlineData("\"\"")]
    [InlineData("\"plant/prod\"")]
    [InlineData("\"plant+depot\"")]
    [InlineData("new string('x', 129)")]
    public void An_id_that_cannot_mark_what_is_owned_is_refused_at_its_line(string id)
    {
        using var project = new TestProject("\n" + Depot("Depot", id, quoted: false));
        var fault = Assert.Throws<HostFault>(() => project.Read());
        Assert.Equal(("IVD9008", 2), (fault.Code, fault.Place!.Line));
    }

    [Fact]
    public void A_project_that_is_not_built_says_so()
    {
        using var project = new TestProject(PlantSource.With(""));
        File.Delete(project.Assembly);
        Assert.Equal("IVD9001", Assert.Throws<HostFault>(() => project.Read()).Code);
    }

    private static string Depot(string name, string id, bool quoted = true) =>
        $"public sealed record {name} : IotVnetDsl.Topology {{ public override string Id => {(quoted ? $"\"{id}\"" : id)}; public override IotVnetDsl.ResourceGroup ResourceGroup => new(\"rg\", IotVnetDsl.Region.EastUS); }}";
}
