using System.Composition;
using IotVnetDsl.Analyzers;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
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
        var rule = Rule.All.FirstOrDefault(rule => rule.Descriptor.Id == id)?.GetType() ?? typeof(JustifiedSuppressions);

        Assert.Equal(rule.Name + "Fix", fix.Name);
    }

    [Theory]
    [MemberData(nameof(Fixes))]
    public void A_fix_can_be_applied_to_all_findings(Type fix) =>
        Assert.NotNull(((CodeFixProvider)Activator.CreateInstance(fix)!).GetFixAllProvider());
}
