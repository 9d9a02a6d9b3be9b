using IotVnetDsl.Analyzers;
using IotVnetDsl.CodeFixes.Identity;
using IotVnetDsl.Evaluation;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Tests;

/// <summary>The command-line compiler has no workspaces: a type of theirs in what it loads kills the analyzer in builds only (RS1038).</summary>
public class CompilerReferencesTests
{
    [Theory]
    [InlineData(typeof(IotVnetAnalyzer))]
    [InlineData(typeof(TopologyEvaluator))]
    [InlineData(typeof(Rule))]
    public void What_the_compiler_loads_does_not_reference_workspaces(Type type) => Assert.DoesNotContain(
        type.Assembly.GetReferencedAssemblies(), reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));

    [Fact]
    public void What_holds_the_fixes_does() => Assert.Contains(
        typeof(EndpointIdentityFix).Assembly.GetReferencedAssemblies(), reference => reference.Name == "Microsoft.CodeAnalysis.Workspaces");
}
