using System.Text.RegularExpressions;
using IotVnetDsl.Rules;
using IotVnetDsl.TestSupport;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Analyzers.Tests;

/// <summary>What the compiler and the editor show of the rules.</summary>
public class DescriptorTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Descriptors = new IotVnetAnalyzer().SupportedDiagnostics;

    [Fact]
    public void Every_rule_has_one_with_its_title_category_and_severity() => Assert.All(Rule.All, rule =>
    {
        var descriptor = Assert.Single(Descriptors, candidate => candidate.Id == rule.Descriptor.Id);
        Assert.Equal(rule.Descriptor.Title, descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(rule.Descriptor.Category, descriptor.Category);
        Assert.Equal(rule.Descriptor.IsEnabledByDefault, descriptor.IsEnabledByDefault);
    });

    [Fact]
    public void Each_id_is_there_once_and_its_help_link_leads_to_a_page()
    {
        Assert.Equal(Descriptors.Count, Descriptors.Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.All(Descriptors, descriptor =>
        {
            Assert.EndsWith($"docs/diagnostics/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
            Assert.True(File.Exists(RepositoryRoot.Combine("docs", "diagnostics", descriptor.Id + ".md")), $"{descriptor.Id} has no page");
        });
    }

    [Fact]
    public void The_analyzer_needs_nothing_but_the_compiler() => Assert.DoesNotContain(
        new[] { typeof(IotVnetAnalyzer).Assembly, typeof(Evaluation.TopologyEvaluator).Assembly, typeof(Rule).Assembly }.SelectMany(assembly => assembly.GetReferencedAssemblies()),
        reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));

    [Fact]
    public void The_compilers_model_cache_is_gone_round_in_one_place_only()
    {
        var suppressions = new[] { "src", "analyzers" }
            .SelectMany(folder => Directory.GetFiles(RepositoryRoot.Combine(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => Regex.IsMatch(File.ReadAllText(file), "pragma warning disable.*RS1030"))
            .Select(file => Path.GetFileName(file));

        Assert.Equal(["BodySource.cs"], suppressions);
    }
}
