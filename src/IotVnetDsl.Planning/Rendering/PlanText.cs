using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>The plan as people read it on a terminal or in a log.</summary>
public static class PlanText
{
    private const int ShownProperties = 6;

    /// <summary>Width of <c>! Replaces</c> and the like.</summary>
    private const int Hurting = 12;

    /// <param name="plan">The plan.</param>
    /// <param name="detailed">All properties, with ARM's own paths.</param>
    /// <param name="width">Columns, from 78 (a terminal of 80, of which the build indents two) to 120.</param>
    /// <param name="took">How long reading took; null leaves it out, where the text is to be the same every time.</param>
    public static string Write(Plan plan, bool detailed = false, int width = 100, TimeSpan? took = null)
    {
        var text = new TextPage(Math.Clamp(width, 78, 120));
        Head(text, plan);
        if (plan.Operations.IsEmpty)
        {
            Left(text, plan);
            text.Wrapped("", PlanWords.NoChanges(plan, took));
            return text.ToString();
        }

        Hurts(text, plan);
        Paths(text, plan, detailed);
        if (PlanWords.Hourly(plan) is { } hourly)
            text.Wrapped("", hourly, "  ").Line();
        var common = detailed ? CommonProperties.None : CommonProperties.Of(plan);
        text.Line("  " + PlanWords.Legend(plan));
        if (common.Text is { } said)
            text.Wrapped("  ", said);
        text.Line();
        var byPhase = plan.Operations.Where(PlanWords.IsShown).ToLookup(operation => operation.Phase);
        var waits = new WaitWords(plan);
        foreach (var phase in plan.Phases)
            Phase(text, phase, [.. byPhase[phase.Number].Select(operation => operation with { Changes = common.Without(operation) })], waits, detailed);
        Left(text, plan);
        foreach (var awaited in plan.Awaited ?? [])
            text.Wrapped("Awaits ", $"'{awaited.Path}', which others give: {awaited.Name}. What needs it waits until then.");
        text.Wrapped("Plan: ", $"{PlanCounts.Of(plan)}.");
        if (Warnings.Needs(plan) is { } needs)
            text.Line("Needs " + needs);
        return text.ToString();
    }

    internal static void Head(TextPage text, Plan plan)
    {
        var place = PlanWords.Place(plan.Place) ?? "";
        text.Placed($"Topology  {PlanWords.Of(plan)}", place, text.Width - place.Length);
        text.Wrapped("Target    ", PlanWords.Target(plan));
        text.Wrapped("Rules     ", PlanWords.Checks(plan));
        foreach (var said in PlanWords.Findings(plan.Checks))
            text.Wrapped("          ", said);
        text.Line();
    }

    internal static ResourceRow Row(PlanResource resource, string symbol) =>
        new(symbol, resource.Path, Warnings.ShortType(resource.ArmType), resource.Name, PlanWords.Place(resource.Place) ?? "");

    internal static IEnumerable<(string Name, string Value)> Properties(IEnumerable<PropertyChange> changes, Func<PropertyChange, string> value, bool detailed) =>
        changes.Select(change => (change.Name, detailed ? $"{value(change)}   [{change.ArmPath}]" : value(change)));

    private static void Hurts(TextPage text, Plan plan)
    {
        var lines = Warnings.Of(plan, all: false);
        foreach (var (kind, line) in lines)
            text.Wrapped($"! {kind}".PadRight(Hurting), line);
        if (Warnings.Needs(plan) is { } needs)
            text.Line("  Needs " + needs);
        if (lines.Count > 0 || !plan.Missing.IsEmpty)
            text.Line();
    }

    private static void Paths(TextPage text, Plan plan, bool detailed)
    {
        var ways = PlanWords.ShownWays(plan.Paths, detailed);
        string[] said = [.. PlanWords.Doors(plan.Paths, ways.Length), .. PlanWords.Closes(plan)];
        if (ways.Length + said.Length == 0)
            return;
        text.Line("Paths after this plan");
        var column = ways.Select(way => PlanWords.Ends(way).Length).DefaultIfEmpty(0).Max() + 2;
        foreach (var way in ways)
            text.Pair($"  {PlanWords.Mark(way)} ", PlanWords.Ends(way), way.Means, column);
        foreach (var line in said)
            text.Wrapped("  ", line, "      ");
        text.Line();
    }

    private static void Phase(TextPage text, PlanPhase phase, PlanOperation[] operations, WaitWords waits, bool detailed)
    {
        text.Heading($"Phase {phase.Number}  ", phase.Title, PlanWords.Count(operations.Length, "operation"));
        var rows = operations.Select(operation => (Operation: operation, Row: Row(operation.Resource, PlanWords.Symbol(operation.Kind)))).ToArray();
        var table = new ResourceTable(text, rows.Select(row => row.Row));
        foreach (var (operation, row) in rows)
        {
            table.Write(row, Note(operation), [.. Said(operation, detailed)]);
            if (waits.Of(operation, detailed) is { } why)
                text.Wrapped("      # ", why);
        }

        text.Line();
    }

    // What forces a replacement says so beside its property.
    private static string? Note(PlanOperation operation) =>
        operation.Changes.Any(change => change.ForcesReplacement is not null) ? null : operation.Reason;

    private static IEnumerable<(string Name, string Value)> Said(PlanOperation operation, bool detailed)
    {
        var changes = operation.Changes;
        var shown = detailed || operation.Kind != OperationKind.Create ? changes.Length : Shown(changes.Length);
        var properties = Properties(changes.Take(shown), change => PlanWords.Value(change, operation) + Forces(change), detailed);
        return shown < changes.Length
            ? properties.Append(("", $"({PlanWords.Count(changes.Length - shown, "more property", "more properties")}: -v:d)"))
            : properties;
    }

    private static string Forces(PropertyChange change) => change.ForcesReplacement is { } forces ? $"   # forces replacement: {forces}" : "";

    // One more than fits is shown rather than counted: at least two are left out.
    private static int Shown(int count) => count <= ShownProperties + 1 ? count : ShownProperties;

    private static void Left(TextPage text, Plan plan)
    {
        var lines = PlanWords.Left(plan);
        foreach (var line in lines)
            text.Wrapped("  ", line);
        if (lines.Length > 0)
            text.Line();
    }
}
