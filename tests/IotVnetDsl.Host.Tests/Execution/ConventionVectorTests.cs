using System.Text.Json.Nodes;
using IotVnetDsl.Host.Execution;
using IotVnetDsl.Planning.Export;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Host.Tests.Execution;

/// <summary>The other half of the evaluator's vectors: executed, the same topologies come to the same graphs.</summary>
public sealed class ConventionVectorTests
{
    private static readonly string Folder = RepositoryRoot.Combine("tests", "IotVnetDsl.Evaluation.Tests", "Vectors");

    public static TheoryData<string> Vectors() =>
        [.. Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories).Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void What_is_evaluated_from_source_is_what_execution_gives(string vector)
    {
        var source = File.ReadAllText(Path.Combine(Folder, vector + ".cs"));
        using var project = new TestProject(source);
        var variants = project.Execution().AllVariants();

        Assert.NotEmpty(variants);
        foreach (var variant in variants)
        {
            var evaluated = File.ReadAllText(Path.Combine(Folder, FileOf(vector, variant))).ReplaceLineEndings("\n");
            var executed = GraphJson.Write(variant.Graph);
            if (source.StartsWith("// complete", StringComparison.Ordinal))
                Assert.Equal(evaluated, executed);
            else
                Assert.Null(KnownPart.Contradiction(JsonNode.Parse(evaluated)!, JsonNode.Parse(executed)!));
        }
    }

    private static string FileOf(string vector, ExecutedTopology variant) =>
        variant.Graph.Variant is { } name ? $"{vector}.{name}.verified.json" : $"{vector}.verified.json";
}
