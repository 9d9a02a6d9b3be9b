using System.Globalization;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>How what exists differs from the code, with nothing said of putting it back.</summary>
public static class DriftText
{
    /// <summary>True where anything that the code sets is different or missing, where there is access that it does not give, or a way that it makes is shut.</summary>
    public static bool HasDrift(Plan plan) => !plan.Operations.IsEmpty || Shut(plan).Any();

    /// <summary>Ways that the code makes and that are not there, whatever is put back: something that the code leaves to others is in the way.</summary>
    public static IEnumerable<PlanPath> Shut(Plan plan) => plan.Paths.Ways.Where(way => way.IsShut);

    public static string Write(Plan plan, bool detailed = false, int width = 100, TimeSpan? took = null)
    {
        var text = new TextPage(Math.Clamp(width, 78, 120));
        PlanText.Head(text, plan);
        string[] exposed = [.. Exposed(plan)];
        foreach (var line in exposed)
            text.Wrapped("! Exposed   ", line);
        if (exposed.Length > 0)
            text.Line();
        var differences = plan.Operations.GroupBy(operation => operation.Resource.Path, StringComparer.Ordinal).Select(resource => resource.ToArray()).ToArray();
        Section(text, "Surplus", differences.Where(resource => resource[0].Kind == OperationKind.Delete), detailed);
        Section(text, "Different", differences.Where(resource => resource[0].Kind is OperationKind.Update or OperationKind.Replace), detailed);
        Section(text, "Missing", differences.Where(resource => resource[0].Kind == OperationKind.Create), detailed);
        if (Shut(plan).Any())
        {
            text.Line("Shut, by what the code leaves to others");
            foreach (var way in Shut(plan))
                text.Wrapped("  ", $"{way.From} -> {way.To}: {way.Means}");
            text.Line();
        }

        string[] orphans = [.. PlanWords.Orphans(plan)];
        if (!plan.Surplus.IsEmpty || !plan.Adopted.IsEmpty || orphans.Length > 0)
        {
            text.Line("Beside the code, no drift");
            foreach (var surplus in plan.Surplus)
                text.Wrapped("  ", $"{surplus.Path} {surplus.Reason}");
            foreach (var adopted in plan.Adopted)
                text.Wrapped("  ", $"{adopted.Path} ({adopted.Name}) was not made by this topology");
            foreach (var orphan in orphans)
                text.Wrapped("  ", orphan);
            text.Line();
        }

        text.Line(HasDrift(plan) ? Summary(plan) : PlanWords.NoChanges(plan, took).Replace("No changes", "No drift", StringComparison.Ordinal));
        return text.ToString();
    }

    /// <summary>One line with all counts.</summary>
    public static string Summary(Plan plan)
    {
        var counts = PlanCounts.Of(plan);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Drift: {counts.Change + counts.Replace} different, {counts.Create} missing, {counts.Delete} surplus{(Shut(plan).Count() is var shut and > 0 ? $", {shut} shut" : "")}.");
    }

    private static void Section(TextPage text, string title, IEnumerable<PlanOperation[]> resources, bool detailed)
    {
        var all = resources.ToArray();
        if (all.Length == 0)
            return;
        text.Line(title);
        var rows = all.Select(resource => (Operations: resource, Row: PlanText.Row(resource[0].Resource, Symbol(resource[0].Kind)))).ToArray();
        var table = new ResourceTable(text, rows.Select(row => row.Row));
        foreach (var (operations, row) in rows)
            table.Write(row, operations[0].Kind == OperationKind.Delete ? operations[0].Reason : null, [.. PlanText.Properties(Differing(operations), Difference, detailed)]);

        text.Line();
    }

    // What the plan would close is open now.
    private static IEnumerable<string> Exposed(Plan plan)
    {
        var changes = new DoorChanges(plan.Operations);
        return plan.Closings.Select(closing => $"{closing.Path} to {closing.To}: {changes.Text(closing.Path, (change, _) => Difference(change))}");
    }

    // Of what is missing everything would differ, of a replacement both writes say the same.
    private static IEnumerable<PropertyChange> Differing(PlanOperation[] operations) => operations[0].Kind switch
    {
        OperationKind.Update => operations.SelectMany(operation => operation.Changes),
        OperationKind.Replace => operations[0].Changes,
        _ => [],
    };

    /// <summary>What is there, and what is in the code.</summary>
    public static string Difference(PropertyChange change) => (change.Before, change.KnownAfter?.ToString() ?? change.After) switch
    {
        (null, var wanted) => $"{wanted} is missing",
        (var found, null) => $"{found} is surplus",
        var (found, wanted) => $"{found}, in the code {wanted}",
    };

    private static string Symbol(OperationKind kind) => kind switch
    {
        OperationKind.Create => "-",
        OperationKind.Delete => "+",
        _ => "~",
    };
}
