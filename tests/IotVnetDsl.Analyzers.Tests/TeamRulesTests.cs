using IotVnetDsl.Evaluation.Analysis;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.IotHubs;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Analyzers.Tests;

/// <summary>A team's analyzer is one line, and says what its rules find and nothing else.</summary>
public sealed class TeamRulesTests
{
    private const string Plant = """
        using IotVnetDsl;

        public sealed record Plant : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", Region.EastUS);
            public VirtualNetwork Net => new("net") { AddressSpace = ["10.0.0.1/16"] };
            public IotHub Hub => new("hub-plant")
            {
                Sku = IotHubSku.S1,
            };
        }
        """;

    [Fact]
    public async Task It_reports_what_the_rules_of_its_assembly_find()
    {
        var compilation = AnalyzerRun.Compile(Plant);
        var found = Assert.Single(await AnalyzerRun.With(compilation, new TeamAnalyzer()).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));

        Assert.Equal("TEAM001", found.Id);
        Assert.Equal("'Hub' has no owner", found.GetMessage());
        Assert.Equal("new(\"hub-plant\")", compilation.SyntaxTrees[1].GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan));
    }

    [Fact]
    public async Task It_says_it_of_the_document_that_an_editor_asks_for()
    {
        var compilation = AnalyzerRun.Compile(Plant);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[1]);

        Assert.Equal(
            "TEAM001",
            Assert.Single(await AnalyzerRun.With(compilation, new TeamAnalyzer()).GetAnalyzerSemanticDiagnosticsAsync(model, null, TestContext.Current.CancellationToken)).Id);
    }

    [Fact]
    public void Its_descriptors_are_those_of_its_rules()
    {
        var descriptor = Assert.Single(new TeamAnalyzer().SupportedDiagnostics);

        Assert.Equal(("TEAM001", "TEAM", "https://wiki.example.com/owners", DiagnosticSeverity.Warning), (descriptor.Id, descriptor.Category, descriptor.HelpLinkUri, descriptor.DefaultSeverity));
    }

    [Fact]
    public void Ours_does_not_have_them() => Assert.DoesNotContain(new IotVnetAnalyzer().SupportedDiagnostics, rule => rule.Id == "TEAM001");

    [Fact]
    public async Task A_rule_that_throws_is_named()
    {
        var compilation = AnalyzerRun.Compile(Plant.Replace("hub-plant", "throw", StringComparison.Ordinal));
        var found = Assert.Single(await AnalyzerRun.With(compilation, new TeamAnalyzer()).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));

        Assert.Equal("AD0001", found.Id);
        Assert.Contains("TEAM001", found.GetMessage(), StringComparison.Ordinal);
    }

#pragma warning disable RS1001 // The tests make it; no compiler looks for it.
    private sealed class TeamAnalyzer : TopologyAnalyzer;
#pragma warning restore RS1001

    private sealed class Owned : Rule
    {
        public override RuleDescriptor Descriptor { get; } =
            new("TEAM001", "A hub without an owner", Severity.Warning) { HelpLink = "https://wiki.example.com/owners" };

        public override void Check(RuleContext context)
        {
            foreach (var hub in context.Each<IotHubView>())
            {
                if (hub.Name.Is("throw") == Answer.Yes)
                    throw new InvalidOperationException("a defect of the team's");
                if (hub.Tags.Any(tag => tag.Name.Is("owner")) == Answer.No)
                    context.Report(hub.Tags, $"'{hub.Path}' has no owner");
            }
        }
    }
}
