using IotVnetDsl.Planning.Export;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>
/// The graph of each topology under Vectors, by the convention. The host's tests execute the same topologies and must come to the same
/// graphs.
/// </summary>
public class VectorTests
{
    private static readonly string Folder = RepositoryRoot.Combine("tests", "IotVnetDsl.Evaluation.Tests", "Vectors");

    public static TheoryData<string> Vectors() =>
        [.. Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories).Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Is_evaluated_by_the_convention(string vector)
    {
        var source = File.ReadAllText(Path.Combine(Folder, vector + ".cs"));
        Assert.Empty(Source.ErrorsOf(Source.Compile([source])));

        var topology = Source.Evaluate(source);

        if (source.StartsWith("// complete", StringComparison.Ordinal))
            Assert.Empty(topology.Variants.SelectMany(variant => variant.Unknowns).Select(unknown => unknown.ToString()));
        else
            Assert.False(topology.IsComplete);
        foreach (var variant in topology.Variants)
            Snapshot.MatchesFile(GraphJson.Write(variant.Graph), Path.Combine(Folder, variant.Variant is null ? vector : $"{vector}.{variant.Variant}"), "json");
    }
}
