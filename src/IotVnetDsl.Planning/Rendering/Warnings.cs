using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>What hurts, before anything else.</summary>
internal static class Warnings
{
    public static IReadOnlyList<string> Of(Plan plan)
    {
        var lines = new List<string>();
        lines.AddRange(plan.Operations
            .Where(operation => operation is { Kind: OperationKind.Replace, Mode: WriteMode.Delete })
            .Select(operation => $"Replaces  {operation.Resource.Name}: {Forcing(operation)}"));
        lines.AddRange(plan.Operations
            .Where(operation => operation.Kind == OperationKind.Delete)
            .Select(operation => $"Deletes   {operation.Resource.Name} ({ShortType(operation.Resource.ArmType)}){Why(operation)}"));
        lines.AddRange(plan.Broken.Select(promise => $"{(promise.Kind == "cutoff" ? "Cuts off" : "Exposes ")}  {promise.Reason}"));
        lines.AddRange(plan.Missing.Where(consent => consent.Kind == "adopt").Select(consent => $"Takes over  {consent.Reason}"));
        return lines;
    }

    /// <summary>How to consent, null where nothing is missing.</summary>
    public static string? Needs(Plan plan) =>
        // On a command line comma and semicolon begin the next property, quoted or not.
        plan.Missing.IsEmpty ? null : $"Needs -p:TopologyAllow={string.Join('+', plan.Missing)}";

    public static string ShortType(string armType) => armType[(armType.LastIndexOf('/') + 1)..];

    private static string Why(PlanOperation operation) => operation.Reason is null ? "" : $": {operation.Reason}";

    private static string Forcing(PlanOperation operation) => string.Join("; ", operation.Changes
        .Where(change => change.ForcesReplacement is not null)
        .Select(change => $"{change.Name} {PlanWords.Value(change, operation)}  # forces replacement: {change.ForcesReplacement}"));
}
