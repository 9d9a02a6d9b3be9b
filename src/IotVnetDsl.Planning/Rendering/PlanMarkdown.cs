using System.Globalization;
using IotVnetDsl.Planning.Plans;
using static IotVnetDsl.Planning.Rendering.MarkdownPage;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>The plan as a page for a pull request.</summary>
public static class PlanMarkdown
{
    /// <summary>What a comment of the common forges holds, with some room.</summary>
    public const int MaximumLength = 65_000;

    /// <summary>Of what is listed on a page that has to be short.</summary>
    private const int ShownWhenShort = 20;

    public static string Write(Plan plan)
    {
        var page = Page(plan, isShort: false);
        return page.Length <= MaximumLength ? page : Page(plan, isShort: true);
    }

    private static string Page(Plan plan, bool isShort)
    {
        var page = new MarkdownPage();
        page.Line($"## {Text(PlanWords.Of(plan))}: {(plan.Operations.IsEmpty ? "no changes" : PlanCounts.Of(plan).ToString())}").Line();
        WriteWarnings(page, plan, isShort);
        if (PlanWords.Place(plan.Place) is { } place)
            page.Line($"- Topology: {Text(place)}");
        page.Line($"- Target: {Text(PlanWords.Target(plan))}").Line($"- Rules: {Text(PlanWords.Checks(plan))}");
        List(page, [.. plan.Checks.Accepted.Select(risk => $"  - accepted: {Text(PlanWords.Accepted(risk))}")], isShort);
        if (!isShort && PlanWords.Hourly(plan) is { } hourly)
            page.Line($"- {Text(hourly)}");
        page.Line();
        if (plan.Operations.IsEmpty)
            page.Line(Text(PlanWords.NoChanges(plan))).Line();
        else
            WritePaths(page, plan.Paths, isShort);
        if (isShort)
            WriteCounts(page, plan);
        else
            WritePhases(page, plan);
        WriteLeft(page, plan, isShort);
        if (!isShort && !plan.Operations.IsEmpty && !plan.Paths.Ways.IsEmpty)
            page.Fold("Diagram of the paths", diagram => WriteDiagram(diagram, plan.Paths));
        return page.Line($"Fingerprint `{PlanFingerprint.Of(plan)}`").ToString();
    }

    private static void WriteWarnings(MarkdownPage page, Plan plan, bool isShort)
    {
        var warnings = Warnings.Of(plan).Select(warning => $"> - **{warning.Kind}** {Text(warning.Text)}").ToList();
        if (Warnings.Needs(plan) is { } needs)
            warnings.Add(isShort && plan.Missing.Length > ShownWhenShort ? $"> - Needs {plan.Missing.Length} consents" : $"> - Needs {Code(needs)}");
        if (warnings.Count == 0)
            return;
        page.Line("> [!WARNING]");
        List(page, warnings, isShort, "> - ");
        page.Line();
    }

    private static void WritePaths(MarkdownPage page, PlanPaths paths, bool isShort)
    {
        var ways = PlanWords.ShownWays(paths, all: false);
        var doors = PlanWords.Doors(paths, ways.Length);
        if (ways.Length + doors.Length == 0)
            return;
        page.Line("**Paths after this plan**").Line();
        if (ways.Length > 0)
        {
            page.Table("", "from", "to", "by");
            List(page, [.. ways.Select(way => $"| {Code(PlanWords.Mark(way))} | {Text(way.From)} | {Text(way.To)} | {(way.IsThere ? "" : "**no way:** ")}{Text(way.Means)} |")], isShort, "| | ", " | | |");
            page.Line();
        }

        if (isShort)
            doors = PlanWords.Doors(paths with { Closed = [], Open = [.. paths.Open.Take(ShownWhenShort)] }, ways.Length);
        foreach (var door in doors)
            page.Line($"- {Text(door)}");
        if (doors.Length > 0)
            page.Line();
    }

    private static void WritePhases(MarkdownPage page, Plan plan)
    {
        var (shown, common) = CommonProperties.Extract(plan);
        if (common is not null)
            page.Line($"{Text(char.ToUpperInvariant(common[0]) + common[1..])}.").Line();
        var hasPlaces = plan.Operations.Any(operation => operation.Resource.Place is not null);
        foreach (var phase in plan.Phases)
        {
            var operations = PlanWords.Shown(shown, phase);
            page.Fold(
                string.Create(CultureInfo.InvariantCulture, $"Phase {phase.Number}: {phase.Title} ({PlanWords.Count(operations.Length, "operation")})"),
                body =>
                {
                    body.Table([.. Cells(hasPlaces, "", "resource", "type", "name", "place")]);
                    foreach (var operation in operations)
                        WriteOperation(body, operation, hasPlaces);
                });
        }
    }

    private static void WriteOperation(MarkdownPage page, PlanOperation operation, bool hasPlaces)
    {
        var resource = operation.Resource;
        page.Row(Cells(
            hasPlaces, Code(PlanWords.Symbol(operation.Kind)), $"**{Text(resource.Path)}**", Text(Warnings.ShortType(resource.ArmType)), Text(resource.Name), Text(PlanWords.Place(resource.Place) ?? "")));
        if (operation.Reason is { } reason)
            page.Row(Cells(hasPlaces, "", $"*{Text(reason)}*", "", "", ""));
        foreach (var change in operation.Changes)
        {
            var forces = change.ForcesReplacement is { } why ? $" *forces replacement: {Text(why)}*" : "";
            page.Row(Cells(hasPlaces, "", Text(change.Name), "", Code(PlanWords.Value(change, operation)) + forces, ""));
        }
    }

    private static IEnumerable<string> Cells(bool hasPlaces, string symbol, string resource, string type, string name, string place) =>
        hasPlaces ? [symbol, resource, type, name, place] : [symbol, resource, type, name];

    private static void WriteCounts(MarkdownPage page, Plan plan)
    {
        page.Line("Too long to be shown here: the plan's JSON beside this page has all of it.").Line();
        page.Table("", "type", "resources");
        foreach (var type in plan.Operations
            .GroupBy(operation => (Symbol: PlanWords.Symbol(operation.Kind), operation.Resource.ArmType))
            .OrderBy(type => type.Key.ArmType, StringComparer.Ordinal).ThenBy(type => type.Key.Symbol, StringComparer.Ordinal))
        {
            var resources = type.Select(operation => operation.Resource.Path).Distinct(StringComparer.Ordinal).Count();
            page.Row(Code(type.Key.Symbol), type.Key.ArmType, resources.ToString(CultureInfo.InvariantCulture));
        }

        page.Line();
    }

    private static void WriteLeft(MarkdownPage page, Plan plan, bool isShort)
    {
        string[] left = [.. PlanWords.Left(plan).Select(line => $"- {Text(line)}")];
        List(page, left, isShort);
        if (left.Length > 0)
            page.Line();
    }

    private static void WriteDiagram(MarkdownPage page, PlanPaths paths)
    {
        page.Line("```mermaid");
        foreach (var line in PlanDiagram.Lines(paths))
            page.Line(line);
        page.Line("```");
    }

    private static void List(MarkdownPage page, IReadOnlyCollection<string> lines, bool isShort, string start = "- ", string end = "")
    {
        var shown = isShort && lines.Count > ShownWhenShort ? ShownWhenShort : lines.Count;
        foreach (var line in lines.Take(shown))
            page.Line(line);
        if (shown < lines.Count)
            page.Line(string.Create(CultureInfo.InvariantCulture, $"{start}and {lines.Count - shown} more{end}"));
    }
}
