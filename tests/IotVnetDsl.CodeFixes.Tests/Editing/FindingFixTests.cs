using System.Composition;
using IotVnetDsl.Analyzers;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Evaluation;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IotVnetDsl.CodeFixes.Tests.Editing;

public class FindingFixTests
{
    public static TheoryData<Type> Fixes => new(typeof(FindingFix).Assembly.GetTypes()
        .Where(type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract));

    [Theory]
    [MemberData(nameof(Fixes))]
    public void A_fix_is_found_by_its_attribute_and_shared(Type fix)
    {
        Assert.Equal(fix.Name, Assert.Single(fix.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false).Cast<ExportCodeFixProviderAttribute>()).Name);
        Assert.Single(fix.GetCustomAttributes(typeof(SharedAttribute), inherit: false));
    }

    [Theory]
    [MemberData(nameof(Fixes))]
    public void A_fix_is_named_after_the_rule_that_it_fixes(Type fix)
    {
        var id = Assert.Single(((CodeFixProvider)Activator.CreateInstance(fix)!).FixableDiagnosticIds);
        var rule = Rule.All.FirstOrDefault(rule => rule.Descriptor.Id == id)?.GetType().Name ?? NameBesideRules(id) ?? nameof(JustifiedSuppressions);

        Assert.Equal(rule + "Fix", fix.Name);
    }

    // What is about no graph has a name among the analyzer's descriptors.
    private static string? NameBesideRules(string id) => typeof(TopologyEvaluator).Assembly.GetType("IotVnetDsl.Evaluation.Analysis.Descriptors")!
        .GetProperties()
        .FirstOrDefault(property => property.GetValue(null) is DiagnosticDescriptor descriptor && descriptor.Id == id)?.Name;

    [Theory]
    [MemberData(nameof(Fixes))]
    public void A_fix_can_be_applied_to_all_findings(Type fix) =>
        Assert.NotNull(((CodeFixProvider)Activator.CreateInstance(fix)!).GetFixAllProvider());
}
