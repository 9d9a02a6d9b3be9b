using System.Globalization;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using static IotVnetDsl.Planning.Rendering.MarkdownPage;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>
/// The plan as a page that is committed and reviewed: complete, whatever its size. Plans of different content differ in more than the
/// fingerprint. For a comment, which has a limit, there is <see cref="PlanComment"/>.
/// </summary>
public static class PlanMarkdown
{
    /// <summary>A diagram of more ways shows nothing any more; the table has them all.</summary>
    private const int DrawnWays = 60;

    // Fewer operations are written before a thread has begun.
    private const int WorthAThread = 500;

    public static string Write(Plan plan)
    {
        // It takes a writing of the whole plan too: of a large one, it is made beside.
        var fingerprint = new Lazy<string>(() => PlanFingerprint.Of(plan));
        if (plan.Operations.Length >= WorthAThread)
            _ = Task.Run(() => fingerprint.Value);
        var page = new MarkdownPage();
        WriteHead(page, plan);
        WriteWays(page, plan, PlanWords.ShownWays(plan.Paths, all: true));
        WritePhases(page, plan);
        WriteLeft(page, plan);
        WriteRequests(page, plan);
        if (plan.Paths.Ways.Length is > 0 and <= DrawnWays && !plan.Operations.IsEmpty)
            page.Fold("Diagram of the paths", diagram => WriteDiagram(diagram, plan.Paths));
        return page.Line($"Fingerprint `{fingerprint.Value}`").ToString();
    }

    private static void WriteHead(MarkdownPage page, Plan plan)
    {
        page.Line(Heading(plan)).Line();
        WriteWarnings(page, [.. Warnings.Of(plan, all: true).Select(Warning)], Warnings.Needs(plan));
        if (PlanWords.Place(plan.Place) is { } place)
            page.Line($"- Topology: {Text(place)}");
        page.Line($"- Target: {Text(PlanWords.Target(plan))}");
        page.Line($"- Marked as this topology's: {Code($"{ResourceTags.Owner} = {ResourceTags.Mark(plan.TopologyId, plan.Variant)}")}");
        page.Line($"- Rules: {Text(PlanWords.Checks(plan))}");
        foreach (var said in PlanWords.Findings(plan.Checks))
            page.Line($"  - {Text(said)}");
        if (PlanWords.Hourly(plan) is { } hourly)
            page.Line($"- {Text(hourly)}");
        page.Line();
        if (plan.Operations.IsEmpty)
            page.Line(Text(PlanWords.NoChanges(plan))).Line();
    }

    internal static string Heading(Plan plan) =>
        $"## {Text(PlanWords.Of(plan))}: {(plan.Operations.IsEmpty ? "no changes" : PlanCounts.Of(plan).ToString())}";

    internal static string Warning((string Kind, string Text) warning) => $"> - **{warning.Kind}** {Text(warning.Text)}";

    internal static void WriteWarnings(MarkdownPage page, IReadOnlyCollection<string> warnings, string? needs)
    {
        if (warnings.Count == 0 && needs is null)
            return;
        page.Line("> [!WARNING]");
        foreach (var warning in warnings)
            page.Line(warning);
        if (needs is not null)
            page.Line($"> - Needs {Code(needs)}");
        page.Line();
    }

    internal static string WayRow(PlanPath way) =>
        $"|{(way is { IsNew: false, IsThere: true } ? "" : $" {Code(PlanWords.Mark(way))}")} | {Text(way.From)} | {Text(way.To)} | {(way.IsThere ? "" : "**no way:** ")}{Text(way.Means)} |";

    private static void WriteWays(MarkdownPage page, Plan plan, PlanPath[] ways)
    {
        string[] doors = [.. PlanWords.Doors(plan.Paths, ways.Length), .. PlanWords.Closes(plan)];
        if (ways.Length + doors.Length == 0)
            return;
        page.Line("**Paths after this plan**").Line();
        if (ways.Length > 0)
        {
            page.Table("", "from", "to", "by");
            foreach (var way in ways)
                page.Line(WayRow(way));
            page.Line();
        }

        foreach (var door in doors)
            page.Line($"- {Text(door)}");
        if (doors.Length > 0)
            page.Line();
    }

    private static void WritePhases(MarkdownPage page, Plan plan)
    {
        var owner = ResourceTags.Mark(plan.TopologyId, plan.Variant);
        var common = CommonProperties.Of(plan);
        if (common.Text is { } said)
            page.Line($"{Text(char.ToUpperInvariant(said[0]) + said[1..])}.").Line();
        var hasPlaces = plan.Operations.Any(operation => operation.Resource.Place is not null);
        var byPhase = plan.Operations.ToLookup(operation => operation.Phase);
        var waits = new WaitWords(plan);
        foreach (var phase in plan.Phases)
        {
            var rows = RowsOf([.. byPhase[phase.Number]], operation => new OperationRows(owner, operation, common));
            var shown = rows.Where(operation => PlanWords.IsShown(operation.Operation)).ToArray();
            bool IsNew(PlanOperation operation) => operation.Kind == OperationKind.Create || plan.Target.Endpoint is null;
            page.Fold(
                string.Create(CultureInfo.InvariantCulture, $"Phase {phase.Number}: {phase.Title} ({PlanWords.Count(shown.Length, "operation")})"),
                body =>
                {
                    body.Table([.. Cells(hasPlaces, "", "resource", "type", "name", "place")]);
                    foreach (var (operation, said) in shown)
                        WriteOperation(body, waits, operation, IsNew(operation) ? [.. said.Changed, .. said.Rest] : said.Changed, hasPlaces);
                });
            WriteSentAlong(page, waits, phase, [.. rows.Where(operation => !IsNew(operation.Operation) && operation.Rows.Rest.Count > 0)]);
        }
    }

    private static (PlanOperation Operation, OperationRows Rows)[] RowsOf(PlanOperation[] operations, Func<PlanOperation, OperationRows> rows)
    {
        if (operations.Length < WorthAThread)
            return [.. operations.Select(operation => (operation, rows(operation)))];

        var all = new (PlanOperation, OperationRows)[operations.Length];
        Parallel.For(0, all.Length, at => all[at] = (operations[at], rows(operations[at])));
        return all;
    }

    // An update sends the whole of what Azure takes only as a whole: that must be read too, but not among what changes.
    private static void WriteSentAlong(MarkdownPage page, WaitWords waits, PlanPhase phase, (PlanOperation Operation, OperationRows Rows)[] operations)
    {
        if (operations.Length == 0)
            return;
        page.Fold(
            string.Create(CultureInfo.InvariantCulture, $"Sent along in phase {phase.Number}, as it is ({PlanWords.Count(operations.Length, "operation")})"),
            body =>
            {
                body.Table("", "resource", "type", "name");
                foreach (var (operation, rows) in operations)
                    WriteOperation(body, waits, operation, rows.Rest, hasPlaces: false);
            });
    }

    private static void WriteOperation(MarkdownPage page, WaitWords waits, PlanOperation operation, IReadOnlyList<PropertyRow> rows, bool hasPlaces)
    {
        var resource = operation.Resource;
        page.Row(Cells(
            hasPlaces, Code(PlanWords.Symbol(operation.Kind)), $"**{Text(resource.Path)}**", Text(Warnings.ShortType(resource.ArmType)), Text(resource.Name), Text(PlanWords.Place(resource.Place) ?? "")));
        if (operation.Reason is { } reason)
            page.Row(Cells(hasPlaces, "", $"*{Text(reason)}*", "", "", ""));
        foreach (var row in rows)
        {
            // A difference shows three lines around a change: each says by itself of which resource it is.
            var exact = row.Exact is null ? "" : row.Exact.Length == 0 ? " (empty)" : $" ({Code(row.Exact)})";
            var forces = row.Forces is { } why ? $" *forces replacement: {Text(why)}*" : "";
            page.Row(Cells(hasPlaces, "", Text(row.Name), Text(resource.Path), Code(row.Value) + exact + forces, ""));
        }

        if (waits.Of(operation, detailed: false) is { } said)
            page.Row(Cells(hasPlaces, "", $"*{Text(said)}*", "", "", ""));
    }

    private static IEnumerable<string> Cells(bool hasPlaces, string symbol, string resource, string type, string name, string place) =>
        hasPlaces ? [symbol, resource, type, name, place] : [symbol, resource, type, name];

    private static void WriteLeft(MarkdownPage page, Plan plan)
    {
        foreach (var line in PlanWords.Left(plan))
            page.Line($"- {Text(line)}");
        foreach (var left in plan.Adopted.Select(adopted => (adopted.Path, adopted.Id)).Concat(plan.Surplus.Concat(plan.Orphans ?? []).Select(surplus => (surplus.Path, surplus.Id))))
            page.Line($"  - {Text(left.Path)}: {Code(left.Id)}");
        if (!plan.Adopted.IsEmpty || !plan.Surplus.IsEmpty || plan.Orphans is not null)
            page.Line();
        if (plan.Unchanged.IsEmpty)
            return;
        page.Fold($"What stays as it is ({PlanWords.Count(plan.Unchanged.Length, "resource")})", body =>
        {
            body.Table("resource", "id");
            foreach (var resource in plan.Unchanged)
                body.Row(Text(resource.Path), Code(resource.Id));
        });
    }

    // For machines, and for whoever asks what exactly is sent where, and when.
    private static void WriteRequests(MarkdownPage page, Plan plan)
    {
        if (plan.Operations.IsEmpty)
            return;
        page.Fold("Requests, and what each waits for", body =>
        {
            var waits = new WaitWords(plan);
            body.Table("", "id", "waits for");
            foreach (var operation in plan.Operations)
                body.Row(Code($"{PlanWords.Method(operation.Mode)} {operation.Key}"), $"{Code(operation.Resource.Id)} {Text(operation.ApiVersion)}", Text(waits.All(operation)));
            foreach (var barrier in plan.Barriers)
                body.Row(Text(barrier.Means), "", Text(waits.Names(barrier.DependsOn)));
        });
    }

    private static void WriteDiagram(MarkdownPage page, PlanPaths paths)
    {
        page.Line("```mermaid");
        foreach (var line in PlanDiagram.Lines(paths))
            page.Line(line);
        page.Line("```");
    }
}
