using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.Evaluation;
using IotVnetDsl.Planning.Export;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Host.Tests.Execution;

/// <summary>What the editor knows of topologies as people publish them, without running them: the samples, and published architectures in the DSL.</summary>
public sealed class KnownShareTests(ITestOutputHelper output)
{
    private const int Floor = 97;

    private static readonly string[] Sources =
    [
        .. Directory.GetDirectories(RepositoryRoot.Combine("samples")),
        .. Directory.GetFiles(RepositoryRoot.Combine("tests", "IotVnetDsl.Evaluation.Tests", "Styles"), "Reference*.cs").Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Of_the_samples_and_of_public_topologies_nearly_every_value_is_known()
    {
        var (known, all) = (0, 0);
        foreach (var source in Sources)
        {
            var (ofSource, allOfSource) = Count(source);
            if (allOfSource > 0)
                output.WriteLine($"{Path.GetFileNameWithoutExtension(source)}: {ofSource} of {allOfSource}");
            (known, all) = (known + ofSource, all + allOfSource);
        }

        output.WriteLine($"known: {known} of {all} values, {100.0 * known / all:0.0} %");
        Assert.True(all > 500, $"only {all} values are there to be known");
        Assert.True(known * 100 >= all * Floor, $"{known} of {all} values are known");
    }

    private static (int Known, int All) Count(string source)
    {
        string[] files = Directory.Exists(source) ? [.. Directory.GetFiles(source, "*.cs").Order(StringComparer.Ordinal)] : [source];
        var texts = files.Select(File.ReadAllText).ToArray();
        if (!texts.Any(text => Regex.IsMatch(text, ": Topology\\s")))
            return (0, 0);
        using var project = new TestProject(Joined(texts));
        var evaluated = TopologyEvaluator.Evaluate(project.Compilation, TestContext.Current.CancellationToken)
            .SelectMany(topology => topology.Variants.Select(variant => (topology.Name, Variant: variant)))
            .ToDictionary(variant => (variant.Name, variant.Variant.Variant), variant => variant.Variant);
        var (known, all) = (0, 0);
        foreach (var executed in project.Execution().AllVariants())
        {
            var (ofVariant, allOfVariant) = KnownPart.Count(JsonNode.Parse(GraphJson.Write(evaluated[(executed.Graph.Name, executed.Graph.Variant)].Graph))!, JsonNode.Parse(GraphJson.Write(executed.Graph))!);
            (known, all) = (known + ofVariant, all + allOfVariant);
        }

        return (known, all);
    }

    // A project of one file: the usings first, and the namespace once.
    private static string Joined(string[] texts)
    {
        var lines = texts.SelectMany(text => text.ReplaceLineEndings("\n").Split('\n')).ToLookup(line => line.StartsWith("using ", StringComparison.Ordinal) ? 0 : line.StartsWith("namespace ", StringComparison.Ordinal) ? 1 : 2);
        return string.Join('\n', lines[0].Distinct().Concat(lines[1].Distinct()).Concat(lines[2]));
    }
}
