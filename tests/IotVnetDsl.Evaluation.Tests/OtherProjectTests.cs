using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>What another project makes has no code here: it is unknown, said once where it is used, and nothing is taken for absent because of it.</summary>
public class OtherProjectTests
{
    private const string Shared = """
        using IotVnetDsl;

        namespace Shared;

        public sealed record Site(string Name) : Module
        {
            public override string Name { get; init; } = Name;
            public IotHub Hub => new("hub-" + Name);
            public VirtualNetwork Net => new("vnet-" + Name) { AddressSpace = ["10.0.0.0/16"], Subnets = [new("ends", "10.0.1.0/24")] };
        }

        public static class Names
        {
            public static string Of(string what) => "contoso" + what;
        }
        """;

    private const string Plant = """
        using IotVnetDsl;
        using Shared;

        public sealed record Plant : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
            public Site North => new("north");
            public StorageAccount Archive => new(Names.Of("archive"));
            public StorageAccount Backup => new("contosobackup");
        }
        """;

    public static TheoryData<bool> Ways => [true, false];

    // As the editor has it, with the other project's code at hand, and as the compiler has it.
    [Theory]
    [MemberData(nameof(Ways))]
    public void It_is_unknown_and_the_rest_is_known(bool ofSource)
    {
        var topology = Assert.Single(TopologyEvaluator.Evaluate(Compile(ofSource), TestContext.Current.CancellationToken));
        var graph = Assert.Single(topology.Variants).Graph;

        Assert.Equal("contosobackup", graph.Find("Backup")!.Name);
        Assert.Null(graph.Find("Archive")!.Name);
        Assert.True(graph.IsOpen("IotHub"));
        Assert.True(graph.IsOpen("VirtualNetwork"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void It_is_said_at_the_code_that_uses_it(bool ofSource)
    {
        var topology = Assert.Single(TopologyEvaluator.Evaluate(Compile(ofSource), TestContext.Current.CancellationToken));
        var unknowns = Assert.Single(topology.Variants).Unknowns;

        Assert.All(unknowns, unknown => Assert.True(unknown.Location.IsInSource));
        Assert.Equal(
            ["""Names.Of("archive")""", """new("north")"""],
            unknowns.Select(unknown => unknown.Location.SourceTree!.GetText().ToString(unknown.Location.SourceSpan)).Order(StringComparer.Ordinal));
    }

    private static CSharpCompilation Compile(bool ofSource)
    {
        var shared = Source.Compile(Shared).WithAssemblyName("Shared");
        Assert.Empty(Source.ErrorsOf(shared));
        if (ofSource)
            return With(shared.ToMetadataReference());
        using var image = new MemoryStream();
        Assert.True(shared.Emit(image).Success);
        return With(MetadataReference.CreateFromImage(image.ToArray()));
    }

    private static CSharpCompilation With(MetadataReference shared)
    {
        var compilation = Source.Compile(Plant).AddReferences(shared);
        Assert.Empty(Source.ErrorsOf(compilation));
        return compilation;
    }
}
