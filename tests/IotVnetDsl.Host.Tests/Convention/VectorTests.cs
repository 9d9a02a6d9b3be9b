using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Export;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Host.Tests.Convention;

/// <summary>
/// Executes the topologies whose graphs the static evaluator's tests have verified: what is known statically must be what execution gives.
/// </summary>
public class VectorTests
{
    private static readonly string Folder = RepositoryRoot.Combine("tests", "IotVnetDsl.Evaluation.Tests", "Vectors");

    public static TheoryData<string> Vectors() =>
        [.. Directory.GetFiles(Folder, "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Executes_to_what_was_evaluated(string vector)
    {
        var source = File.ReadAllText(Path.Combine(Folder, vector + ".cs"));
        using var project = new TestProject(source);

        var executed = project.Execution().AllVariants();

        Assert.Equal(Directory.GetFiles(Folder, vector + ".*verified.json").Length, executed.Count);
        foreach (var topology in executed)
        {
            var verified = File.ReadAllText(Path.Combine(Folder, topology.FileName + ".verified.json")).ReplaceLineEndings("\n");
            var actual = GraphJson.Write(topology.Graph);
            if (source.StartsWith("// complete", StringComparison.Ordinal))
                Assert.Equal(verified, actual);
            else
                Assert.Empty(KnownPart.Contradictions(JsonNode.Parse(verified)!, JsonNode.Parse(actual)!));
        }
    }
}
