using System.Globalization;
using IotVnetDsl.Planning.Plans;
using static IotVnetDsl.Planning.Rendering.MarkdownPage;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>
/// The plan as a comment on a pull request, which holds so many characters: the whole page where that fits; else what matters to people first,
/// the rest counted, with what is left out and the file that has it.
/// </summary>
public static class PlanComment
{
    /// <summary>What a comment of the common forges holds, with some room.</summary>
    public const int MaximumLength = 65_000;

    /// <summary>Of what is listed.</summary>
    private const int Shown = 20;

    /// <summary>Characters of a line: a name may be as long as a page.</summary>
    private const int LongestLine = 500;

    /// <param name="plan">The plan.</param>
    /// <param name="page">Its whole page.</param>
    /// <param name="file">Name of the file that has the page.</param>
    public static string Write(Plan plan, string page, string file) => page.Length <= MaximumLength ? page : Short(plan, file);

    private static string Short(Plan plan, string file)
    {
        var page = new MarkdownPage();
        page.Line(Cut(PlanMarkdown.Heading(plan))).Line();
        var needs = plan.Missing.Length <= Shown ? Warnings.Needs(plan) : $"{plan.Missing.Length} consents";
        PlanMarkdown.WriteWarnings(page, [.. First([.. Warnings.Of(plan, all: false).Select(PlanMarkdown.Warning)], "> - ", "warnings")], needs is null ? null : Cut(needs));
        page.Line($"- Target: {Cut(Text(PlanWords.Target(plan)))}").Line($"- Rules: {Cut(Text(PlanWords.Checks(plan)))}");
        List(page, [.. PlanWords.Findings(plan.Checks).Select(said => $"  - {Text(said)}")], "  - ", "findings");
        page.Line();
        WriteWays(page, plan);
        WriteCounts(page, plan);
        List(page, [.. PlanWords.Left(plan).Select(line => $"- {Text(line)}")], "- ", "that stay");
        page.Line().Line($"Left out, because a comment holds {MaximumLength.ToString("N0", CultureInfo.InvariantCulture)} characters: the properties of each resource, the requests, the diagram, and what is counted above. {Code(file)} has all of it.").Line();
        return page.Line($"Fingerprint `{PlanFingerprint.Of(plan)}`").ToString();
    }

    private static void WriteWays(MarkdownPage page, Plan plan)
    {
        var paths = plan.Paths;
        var ways = PlanWords.ShownWays(paths, all: false);
        string[] doors = [.. PlanWords.Doors(paths with { Closed = [], Open = [.. paths.Open.Take(Shown)] }, ways.Length), .. PlanWords.Closes(plan).Take(Shown)];
        if (ways.Length + doors.Length == 0)
            return;
        page.Line("**Paths after this plan**").Line();
        if (ways.Length > 0)
        {
            page.Table("", "from", "to", "by");
            foreach (var way in ways.Take(Shown))
                page.Line(Cut(PlanMarkdown.WayRow(way)));
            if (ways.Length > Shown)
                page.Line($"| | and {ways.Length - Shown} more paths | | |");
            page.Line();
        }

        foreach (var door in doors)
            page.Line($"- {Cut(Text(door))}");
        if (doors.Length > 0)
            page.Line();
    }

    private static void WriteCounts(MarkdownPage page, Plan plan)
    {
        if (plan.Operations.IsEmpty)
            return;
        page.Table("", "type", "resources");
        foreach (var type in plan.Operations
            .GroupBy(operation => (Symbol: PlanWords.Symbol(operation.Kind), operation.Resource.ArmType))
            .OrderBy(type => type.Key.ArmType, StringComparer.Ordinal).ThenBy(type => type.Key.Symbol, StringComparer.Ordinal))
        {
            var resources = type.Select(operation => operation.Resource.Path).Distinct(StringComparer.Ordinal).Count();
            page.Row(Code(type.Key.Symbol), Text(type.Key.ArmType), resources.ToString(CultureInfo.InvariantCulture));
        }

        page.Line();
    }

    private static void List(MarkdownPage page, IReadOnlyCollection<string> lines, string start, string what)
    {
        foreach (var line in First(lines, start, what))
            page.Line(line);
    }

    private static IEnumerable<string> First(IReadOnlyCollection<string> lines, string start, string what)
    {
        var shown = lines.Count > Shown ? Shown : lines.Count;
        var more = string.Create(CultureInfo.InvariantCulture, $"{start}and {lines.Count - shown} more {what}");
        return lines.Take(shown).Select(Cut).Concat(shown < lines.Count ? [more] : []);
    }

    private static string Cut(string line) => line.Length <= LongestLine ? line : string.Concat(line.AsSpan(0, LongestLine), "…");
}
