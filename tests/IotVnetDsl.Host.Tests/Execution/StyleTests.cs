using System.Text.Json.Nodes;
using IotVnetDsl.Evaluation;
using IotVnetDsl.Planning.Export;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Host.Tests.Execution;

/// <summary>Whole topologies in the styles that teams have: what is evaluated is what execution gives, and hardly anything is not known.</summary>
public sealed class StyleTests(ITestOutputHelper output)
{
    private const int KnownOfHundred = 97;

    private static readonly string Folder = RepositoryRoot.Combine("tests", "IotVnetDsl.Evaluation.Tests", "Styles");

    public static TheoryData<string> Styles() => [.. Directory.GetFiles(Folder, "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Hardly_any_value_is_not_known_and_none_is_wrong(string style)
    {
        using var project = new TestProject(File.ReadAllText(Path.Combine(Folder, style + ".cs")));
        var evaluated = TopologyEvaluator.Evaluate(project.Compilation, TestContext.Current.CancellationToken)
            .SelectMany(topology => topology.Variants.Select(variant => (topology.Name, Variant: variant)))
            .ToDictionary(variant => (variant.Name, variant.Variant.Variant), variant => variant.Variant);

        var (known, all) = (0, 0);
        foreach (var executed in project.Execution().AllVariants())
        {
            var variant = evaluated[(executed.Graph.Name, executed.Graph.Variant)];
            var (json, expected) = (JsonNode.Parse(GraphJson.Write(variant.Graph))!, JsonNode.Parse(GraphJson.Write(executed.Graph))!);
            Assert.Null(KnownPart.Contradiction(json, expected));
            var (ofVariant, allOfVariant) = KnownPart.Count(json, expected);
            (known, all) = (known + ofVariant, all + allOfVariant);
            foreach (var unknown in variant.Unknowns.Where(unknown => unknown.Location.SourceTree is not null))
                output.WriteLine($"{unknown.Location.GetLineSpan().StartLinePosition.Line + 1}: {unknown.Reason}");
        }

        output.WriteLine($"{known} of {all}");
        Assert.True(known * 100 >= all * KnownOfHundred, $"{known} of {all} values are known");
    }
}
