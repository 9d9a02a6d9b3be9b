using IotVnetDsl.Rules;

namespace IotVnetDsl.EndToEnd.Tests.Repository;

/// <summary>One name, five files: the rule, its test, its page, and unless the page says otherwise its fix and the fix's test.</summary>
public class RuleFilesTests
{
    private const string WithoutFix = "There is no code fix.";

    public static TheoryData<string, string> Rules => new(Rule.All.Select(rule => (rule.Descriptor.Id, rule.GetType().Name)));

    public static TheoryData<string> Fixes => new(RepositoryFiles.CSharp
        .Where(path => path.StartsWith("analyzers/IotVnetDsl.CodeFixes/", StringComparison.Ordinal)
            && RepositoryFiles.Read(path).Contains("[ExportCodeFixProvider(", StringComparison.Ordinal))
        .Select(path => Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_file_and_a_test_of_its_name(string id, string rule)
    {
        Assert.True(Exists("src/IotVnetDsl.Rules", rule), $"{id} is not in src/IotVnetDsl.Rules/…/{rule}.cs");
        Assert.True(Exists("tests/IotVnetDsl.Rules.Tests", rule + "Tests"), $"{id} has no test tests/IotVnetDsl.Rules.Tests/…/{rule}Tests.cs");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_page(string id, string rule) =>
        Assert.True(RepositoryFiles.Exists(Page(id)), $"{rule} has no page {Page(id)}");

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_fix_unless_its_page_says_that_there_is_none(string id, string rule) => Assert.True(
        Exists("analyzers/IotVnetDsl.CodeFixes", rule + "Fix")
            != RepositoryFiles.Read(Page(id)).Contains(WithoutFix, StringComparison.Ordinal),
        $"Either analyzers/IotVnetDsl.CodeFixes/…/{rule}Fix.cs exists, or {Page(id)} says: {WithoutFix}");

    [Theory]
    [MemberData(nameof(Fixes))]
    public void A_fix_has_a_rule_and_a_test_of_its_name(string fix)
    {
        var rule = fix[..^"Fix".Length];
        // What is about no graph has no rule, but a name beside the rules' descriptors or an analyzer of its own.
        Assert.True(
            Rule.All.Any(known => known.GetType().Name == rule)
                || RepositoryFiles.Read("src/IotVnetDsl.Evaluation/Analysis/Descriptors.cs").Contains($" DiagnosticDescriptor {rule} ", StringComparison.Ordinal)
                || Exists("analyzers/IotVnetDsl.Analyzers", rule),
            $"{fix} fixes what no rule finds");
        Assert.True(Exists("tests/IotVnetDsl.CodeFixes.Tests", fix + "Tests"), $"No test tests/IotVnetDsl.CodeFixes.Tests/…/{fix}Tests.cs");
    }

    private static string Page(string id) => $"docs/diagnostics/{id}.md";

    private static bool Exists(string project, string name) => RepositoryFiles.CSharp
        .Any(path => path.StartsWith(project + "/", StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(path) == name);
}
