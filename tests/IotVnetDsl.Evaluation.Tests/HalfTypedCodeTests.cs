using IotVnetDsl.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>
/// In an editor the code is broken most of the time. Whatever one lacking token leaves of a topology, it is evaluated without an exception.
/// </summary>
public class HalfTypedCodeTests
{
    /// <summary>Of so many tokens in a row one is deleted. A prime, so that a file's repeated shapes lose each of their tokens somewhere.</summary>
    private const int Stride = 11;

    public static TheoryData<string> Sources() =>
    [
        "samples/ContosoPlant/ContosoPlant.cs",
        .. Directory.GetFiles(RepositoryRoot.Combine("tests", "IotVnetDsl.Evaluation.Tests", "Vectors"), "*.cs")
            .Select(file => "tests/IotVnetDsl.Evaluation.Tests/Vectors/" + Path.GetFileName(file))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Is_evaluated_without_an_exception(string path)
    {
        var source = SourceText.From(File.ReadAllText(RepositoryRoot.Combine(path)));
        var compilation = Source.Compile(source.ToString());
        var tree = compilation.SyntaxTrees.Last();
        var tokens = tree.GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        var failures = new List<string>();

        for (var index = 0; index < tokens.Count; index += Stride)
        {
            var token = tokens[index];
            var halfTyped = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(source.Replace(token.Span, "")));
            if (Record.Exception(() => ReadAndLocate(halfTyped)) is { } thrown)
                failures.Add($"without '{token}' of line {token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {thrown}");
        }

        Assert.NotEmpty(tokens);
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    private static void ReadAndLocate(Compilation compilation)
    {
        foreach (var topology in TopologyEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken))
        foreach (var variant in topology.Variants)
        {
            Assert.DoesNotContain(variant.Unknowns, Defects.IsOne);
            foreach (var node in variant.Graph.Nodes)
                Assert.NotNull(topology.Locate(node.Path, "Name", variant.Variant));
        }
    }
}
