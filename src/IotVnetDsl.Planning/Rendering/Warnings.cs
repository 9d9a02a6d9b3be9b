using System.Globalization;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>What hurts, before anything else: what is exposed, cut off, replaced, deleted, taken over.</summary>
internal static class Warnings
{
    /// <summary>More deletions are counted by type, where not all are asked for.</summary>
    private const int ShownDeletions = 20;

    /// <param name="plan">The plan.</param>
    /// <param name="all">Each deletion by name, however many.</param>
    public static IReadOnlyList<(string Kind, string Text)> Of(Plan plan, bool all) =>
    [
        .. plan.Openings.Select(opening => ("Opens", $"{opening.Path} to {opening.To}: {opening.Change}. {Remedy(opening, plan)}")),
        .. plan.Broken.Where(promise => promise.Kind == "expose").Select(promise => ("Exposes", $"{promise.Resource.Path}: {promise.Reason}")),
        .. plan.Paths.Ways.Where(way => way.IsLost).Select(way => ("Cuts off", $"{way.From} from {way.To}: {way.Means}")),
        .. plan.Paths.Ways.Where(way => way.IsDoubtful).Select(way => ("May cut", $"{way.From} from {way.To}: {way.Means}")),
        .. plan.Broken.Where(promise => promise.Kind == "cutoff").Select(promise => ("Cuts off", $"{promise.Resource.Path}: {promise.Reason}")),
        .. plan.Operations
            .Where(operation => operation is { Kind: OperationKind.Replace, Mode: WriteMode.Delete })
            .Select(operation => ("Replaces", $"{operation.Resource.Path} ({operation.Resource.Name}): {Forcing(operation)}")),
        .. Deletions([.. plan.Operations.Where(operation => operation.Kind == OperationKind.Delete)], all),
        .. Consents(plan, "adopt").Select(consent => ("Adopts", $"{consent.Name}: {consent.Reason}")),
    ];

    /// <summary>The property that consents, null where nothing is missing.</summary>
    public static string? Needs(Plan plan) =>
        plan.Missing.IsEmpty ? null : ConsentArgument.Of(plan.Given.Concat(plan.Missing).Select(consent => consent.ToString()));

    public static string ShortType(string armType) => armType[(armType.LastIndexOf('/') + 1)..];

    // What was agreed to hurts all the same.
    private static IEnumerable<PlanConsent> Consents(Plan plan, string kind) =>
        plan.Missing.Concat(plan.Given).Where(consent => consent.Kind == kind).OrderBy(consent => consent.Name, StringComparer.Ordinal);

    private static IEnumerable<(string Kind, string Text)> Deletions(PlanOperation[] deletions, bool all)
    {
        // A destruction gives no reasons: it deletes all, and its one phase lists it.
        if (deletions.Length > 0 && deletions.All(operation => operation.Reason is null))
            return [("Deletes", $"all that the topology owns, with the data in it: {PlanWords.Count(deletions.Length, "resource")}")];
        if (all || deletions.Length <= ShownDeletions)
            return deletions.Select(operation => ("Deletes", $"{operation.Resource.Path} ({ShortType(operation.Resource.ArmType)} {operation.Resource.Name}): {operation.Reason}"));
        return deletions.GroupBy(operation => ShortType(operation.Resource.ArmType), StringComparer.Ordinal)
            .OrderBy(type => type.Key, StringComparer.Ordinal)
            .Select(type => ("Deletes", string.Create(CultureInfo.InvariantCulture, $"{type.Count()} {type.Key}")));
    }

    // What did not exist was closed to nobody: the code that opens it was reviewed, and nothing that people rely on changes.
    private static string Remedy(PlanOpening opening, Plan plan) =>
        (plan.Missing.Concat(plan.Given).Any(consent => consent.Kind == "expose" && consent.Name == opening.Path)
            ? ""
            : "Nobody was kept out before, so no consent is asked. ")
        + opening.Remedy;

    private static string Forcing(PlanOperation operation) => string.Join("; ", operation.Changes
        .Where(change => change.ForcesReplacement is not null)
        .Select(change => $"{change.Name} {PlanWords.Value(change, operation)}   # forces replacement: {change.ForcesReplacement}"));
}
