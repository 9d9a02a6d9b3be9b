using System.Collections.Immutable;
using System.Globalization;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>The plan as people read it on a terminal or in a log.</summary>
public static class PlanText
{
    private const int ShownProperties = 6;

    /// <param name="plan">The plan.</param>
    /// <param name="detailed">All properties, with ARM's own paths.</param>
    /// <param name="width">Columns, from 80 to 120.</param>
    public static string Write(Plan plan, bool detailed = false, int width = 100)
    {
        var text = new TextPage(Math.Clamp(width, 80, 120));
        Head(text, plan);
        if (plan.Operations.IsEmpty)
        {
            Left(text, plan);
            text.Wrapped("", NoChanges(plan));
            return text.ToString();
        }

        Hurts(text, plan);
        Paths(text, plan.Paths);
        var (shown, tags) = detailed ? (plan, null) : CommonTags.Extract(plan);
        text.Line("  " + PlanWords.Legend);
        if (tags is not null)
            text.Wrapped("  ", tags);
        text.Line();
        foreach (var phase in plan.Phases)
            Phase(text, shown, phase, detailed);
        Left(text, plan);
        text.Wrapped("Plan: ", $"{PlanCounts.Of(plan)}.");
        if (Warnings.Needs(plan) is { } needs)
            text.Line(needs);
        return text.ToString();
    }

    internal static void Head(TextPage text, Plan plan)
    {
        text.Line($"Topology  {PlanWords.Of(plan)}");
        text.Row(["Target", PlanWords.Target(plan), PlanWords.Subscription(plan.Target.Subscription)], [10, 42]);
        text.Wrapped("Rules     ", PlanWords.Checks(plan));
        foreach (var risk in plan.Checks.Accepted)
            text.Wrapped("          ", PlanWords.Accepted(risk));
        text.Line();
    }

    internal static string NoChanges(Plan plan)
    {
        var reads = PlanWords.Count(plan.Reads.Requests, "request");
        var of = plan.Variant is null ? plan.Topology : $"{plan.Topology} ({plan.Variant})";
        return $"No changes. What exists matches {of}: {PlanWords.Count(plan.Reads.Resources, "resource")} read in {reads}.";
    }

    internal static void Operation(TextPage text, PlanOperation operation, bool detailed)
    {
        Resource(text, operation.Resource, PlanWords.Symbol(operation.Kind));
        var changes = operation.Changes;
        if (operation.Reason is { } reason && !changes.Any(change => change.ForcesReplacement is not null))
            text.Wrapped("      ", $"# {reason}");
        var shown = detailed || operation.Kind != OperationKind.Create ? changes : [.. changes.Take(Shown(changes.Length))];
        Properties(text, shown, change => PlanWords.Value(change, operation) + (change.ForcesReplacement is { } forces ? $"   # forces replacement: {forces}" : ""), detailed);
        if (shown.Length < changes.Length)
            text.Line($"      ({(changes.Length - shown.Length).ToString(CultureInfo.InvariantCulture)} more properties: -v:d)");
    }

    internal static void Resource(TextPage text, PlanResource resource, string symbol) => text.Row(
        ["  " + symbol, resource.Path, Warnings.ShortType(resource.ArmType), resource.Name, PlanWords.Place(resource.Place) ?? ""], text.Columns);

    internal static void Properties(TextPage text, ImmutableArray<PropertyChange> changes, Func<PropertyChange, string> value, bool detailed)
    {
        var names = changes.Select(change => change.Name.Length).DefaultIfEmpty(0).Max() + 2;
        foreach (var change in changes)
            text.Pair("      ", change.Name, detailed ? $"{value(change)}   [{change.ArmPath}]" : value(change), names);
    }

    // One more than fits is shown rather than counted: at least two are left out.
    private static int Shown(int count) => count <= ShownProperties + 1 ? count : ShownProperties;

    private static void Hurts(TextPage text, Plan plan)
    {
        var lines = Warnings.Of(plan);
        foreach (var line in lines)
            text.Wrapped("! ", line, "            ");
        if (Warnings.Needs(plan) is { } needs)
            text.Line("  " + needs);
        if (lines.Count > 0 || !plan.Missing.IsEmpty)
            text.Line();
    }

    private static void Paths(TextPage text, PlanPaths paths)
    {
        if (paths.Ways.IsEmpty && paths.Closed.IsEmpty)
            return;
        text.Line("Paths after this plan");
        var ways = paths.Ways.Select(way => (Way: way, Ends: $"{way.From} -> {way.To}")).ToArray();
        var column = ways.Select(way => way.Ends.Length).DefaultIfEmpty(0).Max() + 2;
        foreach (var (way, ends) in ways)
            text.Pair(way.IsThere ? "    " : "  ! ", ends, way.Means, column);
        if (!paths.Closed.IsEmpty)
            text.Wrapped("    no way from the internet to: ", string.Join(", ", paths.Closed), "      ");
        text.Line();
    }

    private static void Phase(TextPage text, Plan plan, PlanPhase phase, bool detailed)
    {
        var operations = PlanWords.Shown(plan, phase);
        text.Heading($"Phase {phase.Number}  {phase.Title}", PlanWords.Count(operations.Length, "operation"));
        text.SetColumns(operations.Select(operation => (operation.Resource.Path, Warnings.ShortType(operation.Resource.ArmType), operation.Resource.Name)));
        foreach (var operation in operations)
            Operation(text, operation, detailed);
        text.Line();
    }

    private static void Left(TextPage text, Plan plan)
    {
        foreach (var adopted in plan.Adopted)
            text.Wrapped("  ", $"{adopted.Path} ({adopted.Name}) exists and was not made by this topology: used as it is, never deleted; adopt:{adopted.Name} makes it this topology's");
        foreach (var surplus in plan.Surplus)
            text.Wrapped("  ", $"{surplus.Path} {surplus.Reason}");
        if (plan.Adopted.Length + plan.Surplus.Length > 0)
            text.Line();
    }
}
