using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Rendering;

/// <summary>What the rules found stands with id, place and text wherever a plan is shown, not as a count.</summary>
public sealed class FoundTests
{
    private static readonly SourcePlace Place = new("Plant.cs", 21);

    public static IEnumerable<TheoryDataRow<string, PlanChecks>> Found() =>
    [
        new("a warning", With(new PlanFinding("IVD4004", FindingSeverity.Warning, "Hub", "", "'Hub' is open to the internet", Place))),
        new("an error", With(new PlanFinding("IVD2003", FindingSeverity.Error, "Hub", "Endpoints[archive]", "'Hub' has no role on 'Archive'", Place))),
        new("one that has no place", With(new PlanFinding("IVD3011", FindingSeverity.Warning, "Line", "", "zone is not linked", null))),
        new("one of the topology", With(new PlanFinding("IVD5002", FindingSeverity.Error, "", "", "two variants claim 'plant-hub'", Place))),
        new("two of one id", With(new PlanFinding("IVD4005", FindingSeverity.Warning, "Hub", "IpFilterRules[office]", "'office' never matches", Place), new PlanFinding("IVD4005", FindingSeverity.Warning, "Hub", "IpFilterRules[rest]", "'rest' never matches", Place with { Line = 22 }))),
        new("with what is markup elsewhere", With(new PlanFinding("IVD5008", FindingSeverity.Error, "Hub", "Routes[all]", "condition 'a = b' does not parse", Place))),
    ];

    [Theory]
    [MemberData(nameof(Found))]
    public void Stands_wherever_a_plan_is_shown(string what, PlanChecks checks)
    {
        var plan = Requests.FromNothing(new Plant().Graph()) with { Checks = checks };
        var page = PlanMarkdown.Write(plan);
        foreach (var (form, shown) in new[] { ("text", Joined(PlanText.Write(plan))), ("detailed text", Joined(PlanText.Write(plan, detailed: true))), ("Markdown", page), ("comment", PlanComment.Write(plan, page, "Plant.plan.md")), ("JSON", PlanJson.Write(plan).Replace("\\u0027", "'", StringComparison.Ordinal)) })
        {
            foreach (var finding in checks.Findings)
            {
                Assert.True(shown.Contains(finding.Id, StringComparison.Ordinal) && shown.Contains(finding.Message, StringComparison.Ordinal), $"{what}: {form}\n{shown}");
                Assert.True(finding.Place is not { } place || (shown.Contains(place.File, StringComparison.Ordinal) && shown.Contains($"{place.Line}", StringComparison.Ordinal)), $"{what}: place in {form}");
            }
        }
    }

    private static PlanChecks With(params PlanFinding[] findings) => new(104, "2020-03", findings.Count(one => one.Severity == FindingSeverity.Error), findings.Count(one => one.Severity == FindingSeverity.Warning), []) { Findings = [.. findings] };

    // Lines of a terminal are broken where they end.
    private static string Joined(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
