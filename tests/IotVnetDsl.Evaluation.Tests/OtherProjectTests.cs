using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>
/// What another project makes is evaluated with this one where its source is at hand, as an editor has it; what is at hand as an assembly only
/// has no code here: it is unknown, said once where it is used, and nothing is taken for absent because of it.
/// </summary>
public class OtherProjectTests
{
    // Of these tests alone: of references that others compile with at the same time, two compilations can be given different symbols, and are then no longer seen as one solution.
    private static readonly MetadataReference[] References =
    [
        .. Net80.ReferenceInfos.All.Select(reference => MetadataReference.CreateFromImage(reference.ImageBytes)),
        MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location),
    ];

    private const string Shared = """
        using IotVnetDsl;

        namespace Shared;

        public sealed record Site(string Name) : Module
        {
            public override string Name { get; init; } = Name;
            public IotHub Hub => new("hub-" + Name);
            public VirtualNetwork Net => new("vnet-" + Name) { AddressSpace = ["10.0.0.0/16"], Subnets = [new("ends", "10.0.1.0/24")] };
            public StorageAccount Logs => new(Names.OfMachine());
        }

        public static class Names
        {
            private static readonly string Prefix = "con" + "toso";

            public static string Of(string what) => Prefix + what;

            public static string OfMachine() => Environment.MachineName;
        }

        public abstract record Base(string Stage) : Topology
        {
            public override string Id => "base-" + Stage;
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
            public StorageAccount Common => new(Names.Of(Stage)) { Containers = ["common"] };
        }
        """;

    private const string Plant = """
        using IotVnetDsl;
        using Shared;

        public sealed record Plant() : Base("plant")
        {
            public Site North => new("north");
            public StorageAccount Archive => new(Names.Of("archive"));
            public StorageAccount Backup => new("contosobackup");
        }
        """;

    [Fact]
    public void With_its_source_it_is_evaluated()
    {
        var topology = Evaluate(WithSource(Shared));
        var graph = Assert.Single(topology.Variants).Graph;

        Assert.Equal("contosoarchive", graph.Find("Archive")!.Name);
        Assert.Equal("contosoplant", graph.Find("Common")!.Name);
        Assert.Equal("hub-north", graph.Find("North/Hub")!.Name);
        Assert.Equal("vnet-north", graph.Find("North/Net")!.Name);
        Assert.False(graph.IsOpen("IotHub"));
    }

    [Fact]
    public void Whatever_is_said_of_it_stands_in_this_project()
    {
        var topology = Evaluate(WithSource(Shared));

        Assert.Equal("""new("north")""", TextAt(topology.Locate("North/Hub", "", variant: null)));
        Assert.Equal("""new("north")""", TextAt(topology.Locate("North/Net", "Subnets[ends].AddressPrefix", variant: null)));
        Assert.Equal("Plant", TextAt(topology.Locate("Common", "Containers", variant: null)));
        var unknown = Assert.Single(Assert.Single(topology.Variants).Unknowns);
        Assert.Equal("""new("north")""", TextAt(unknown.Location));
        Assert.Equal("Plant", TextAt(Assert.Single(topology.Usage, finding => finding.Rule.Id == "IVD6002").Place));
    }

    [Fact]
    public void An_edit_there_is_seen_here()
    {
        Evaluate(WithSource(Shared));

        var graph = Assert.Single(Evaluate(WithSource(Shared.Replace("\"toso\"", "\"tosa\"", StringComparison.Ordinal))).Variants).Graph;

        Assert.Equal("contosaarchive", graph.Find("Archive")!.Name);
    }

    [Fact]
    public void A_write_there_is_seen_here()
    {
        var shared = Shared.Replace("static readonly string Prefix", "static string Prefix", StringComparison.Ordinal).Replace(
            "OfMachine() => Environment.MachineName", "OfMachine() => (Prefix = \"other\") + Environment.MachineName", StringComparison.Ordinal);

        Assert.Null(Assert.Single(Evaluate(WithSource(shared)).Variants).Graph.Find("Archive")!.Name);
    }

    [Fact]
    public void A_write_there_that_nothing_runs_hides_nothing()
    {
        var shared = Shared.Replace("static readonly string Prefix", "static string Prefix", StringComparison.Ordinal).Replace(
            "public static string OfMachine", "public static void Rename() => Prefix = \"other\"; public static string OfMachine", StringComparison.Ordinal);

        Assert.Equal("contosoarchive", Assert.Single(Evaluate(WithSource(shared)).Variants).Graph.Find("Archive")!.Name);
    }

    [Fact]
    public void Without_its_source_it_is_unknown_and_the_rest_is_known()
    {
        var topology = Evaluate(WithAssembly());
        var graph = Assert.Single(topology.Variants).Graph;

        Assert.Equal("contosobackup", graph.Find("Backup")!.Name);
        Assert.Null(graph.Find("Archive")!.Name);
        Assert.True(graph.IsOpen("IotHub"));
        Assert.True(graph.IsOpen("VirtualNetwork"));
    }

    [Fact]
    public void Without_its_source_it_is_said_at_the_code_that_uses_it()
    {
        var unknowns = Assert.Single(Evaluate(WithAssembly()).Variants).Unknowns;

        Assert.Superset(
            new HashSet<string> { """Names.Of("archive")""", """new("north")""" },
            unknowns.Where(unknown => unknown.Location.IsInSource).Select(unknown => TextAt(unknown.Location)).ToHashSet(StringComparer.Ordinal));
    }

    private static TopologyEvaluation Evaluate(CSharpCompilation compilation) =>
        Assert.Single(TopologyEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken));

    private static string TextAt(Microsoft.CodeAnalysis.Location place) => place.SourceTree!.GetText().ToString(place.SourceSpan);

    private static CSharpCompilation WithSource(string shared) => With(Compile(shared).ToMetadataReference());

    private static CSharpCompilation WithAssembly()
    {
        using var image = new MemoryStream();
        Assert.True(Compile(Shared).Emit(image).Success);
        return With(MetadataReference.CreateFromImage(image.ToArray()));
    }

    private static CSharpCompilation Compile(string shared)
    {
        var compilation = Source.Compile(shared).WithAssemblyName("Shared").WithReferences(References);
        Assert.Empty(Source.ErrorsOf(compilation));
        return compilation;
    }

    private static CSharpCompilation With(MetadataReference shared)
    {
        var compilation = Source.Compile(Plant).WithReferences([.. References, shared]);
        Assert.Empty(Source.ErrorsOf(compilation));
        return compilation;
    }
}
