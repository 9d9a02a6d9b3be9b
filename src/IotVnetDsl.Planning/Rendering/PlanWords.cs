using System.Globalization;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>The words that text and Markdown share.</summary>
internal static class PlanWords
{
    /// <summary>What the symbols mean that the plan uses.</summary>
    public static string Legend(Plan plan) => string.Join("   ", Enum.GetValues<OperationKind>()
        .Where(kind => plan.Operations.Any(operation => operation.Kind == kind))
        .Select(kind => $"{Symbol(kind)} {Verb(kind)}"));

    public static string Symbol(OperationKind kind) => kind switch
    {
        OperationKind.Create => "+",
        OperationKind.Update => "~",
        OperationKind.Replace => "-/+",
        _ => "-",
    };

    private static string Verb(OperationKind kind) => kind switch
    {
        OperationKind.Create => "create",
        OperationKind.Update => "update in place",
        OperationKind.Replace => "replace",
        _ => "delete",
    };

    public static string Of(Plan plan) => plan.Variant is null ? plan.Topology : $"{plan.Topology}, variant {plan.Variant}";

    /// <summary>What a phase shows: of a replacement the deletion, which says why, and not the creation after it.</summary>
    public static bool IsShown(PlanOperation operation) => operation is not { Kind: OperationKind.Replace, Mode: WriteMode.Put };

    /// <summary>How an operation is sent.</summary>
    public static string Method(WriteMode mode) => mode switch
    {
        WriteMode.Put => "PUT",
        WriteMode.Overlay => "GET, PUT",
        WriteMode.Patch => "PATCH",
        _ => "DELETE",
    };

    /// <summary>Where the plan applies, with the resource groups that it reads and writes, by subscription.</summary>
    public static string Target(Plan plan)
    {
        var where = plan.Target switch
        {
            { Endpoint: null, Cloud: null } => "an empty subscription",
            { Endpoint: null, Cloud: var cloud } => $"an empty subscription of {cloud}",
            { IsLocal: true, Cloud: null } => "local ARM (nothing in Azure is touched)",
            { IsLocal: true, Cloud: var cloud } => $"local ARM as {cloud} (nothing in Azure is touched)",
            { Endpoint: var endpoint, Cloud: null } => endpoint!,
            { Endpoint: var endpoint, Cloud: var cloud } => $"{endpoint} ({cloud})",
        };
        return string.Join("; ", new[] { where }.Concat(Scopes(plan)));
    }

    private static IEnumerable<PlanResource> Resources(Plan plan) =>
        plan.Operations.Select(operation => operation.Resource).Concat(plan.Unchanged).Concat(plan.Adopted);

    private static IEnumerable<string> Scopes(Plan plan) => Resources(plan)
        .Where(resource => ResourceId.GroupOf(resource.Id) is not null)
        .GroupBy(resource => ResourceId.SubscriptionOf(resource.Id), resource => ResourceId.Name(ResourceId.GroupOf(resource.Id)!), StringComparer.OrdinalIgnoreCase)
        .OrderBy(subscription => subscription.Key, StringComparer.OrdinalIgnoreCase)
        .Select(subscription => string.Join(", ", subscription.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Prepend(Subscription(subscription.Key)).Where(text => text.Length > 0)));

    private static string Subscription(string id) => Guid.TryParse(id, out _) ? $"subscription {id[..4]}…{id[^4..]}" : "";

    /// <summary>How the rules came out. A plan from nothing leaves their number out: it changes with the tool, not with the topology.</summary>
    public static string Checks(Plan plan)
    {
        var checks = plan.Checks;
        string[] counts = [Count(checks.Errors, "error"), .. checks.Warnings > 0 ? new[] { Count(checks.Warnings, "warning") } : [], .. Risks(checks)];
        var number = plan.Target.Endpoint is null ? "" : checks.Rules.ToString(CultureInfo.InvariantCulture) + " ";
        return $"{number}checked against region catalog {checks.RegionCatalog}: {string.Join(", ", counts)}";
    }

    /// <summary>What the rules found, the worst first, then what the code accepts.</summary>
    public static IEnumerable<string> Findings(PlanChecks checks) => checks.Findings
        .OrderByDescending(finding => finding.Severity).Select(Found)
        .Concat(checks.Accepted.Select(risk => "accepted: " + Accepted(risk)));

    private static string Found(PlanFinding finding) =>
        $"{(finding.Severity == FindingSeverity.Error ? "error" : "warning")} {finding.Id} {finding.Message}{(Place(finding.Place) is { } place ? $" ({place})" : "")}";

    public static string Accepted(AcceptedRisk risk)
    {
        var why = string.Join(", ", new[] { risk.Justification is null ? null : $"\"{risk.Justification}\"", Place(risk.Place) }.OfType<string>());
        return $"{risk.Id} {risk.Message}{(why.Length == 0 ? "" : $" ({why})")}";
    }

    public static string? Place(SourcePlace? place) => place is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{place.File}({place.Line})");

    /// <summary>What becomes of a property: <c>before -> after</c>, an item added or removed, or when it will be known.</summary>
    public static string Value(PropertyChange change, PlanOperation operation)
    {
        var after = change.KnownAfter?.ToString() ?? (change.IsLeft ? $"{change.After} (when created; left as it is later)" : change.After);
        var isItem = change.ArmPath.EndsWith(']');
        return (change.Before, after) switch
        {
            (null, null) => "",
            (null, _) when operation.Kind != OperationKind.Create && isItem => $"+ {after}",
            (null, _) when operation.Kind == OperationKind.Create || operation.Reason is not null || change.KnownAfter is not null => after,
            (null, _) => $"none -> {after}",
            (_, null) => $"- {change.Before}",
            _ => $"{change.Before} -> {after}",
        };
    }

    /// <summary>Ways that are new, missing or doubtful, and all where none was there before; the others are counted.</summary>
    public static PlanPath[] ShownWays(PlanPaths paths, bool all) => [.. paths.Ways.Where(way => all || way.IsNew || way.IsDoubtful || !way.IsThere)];

    public static string Ends(PlanPath way) => $"{way.From} -> {way.To}";

    public static string Mark(PlanPath way) => (way.IsThere, way.IsNew) switch
    {
        (false, _) when way.IsLost => "-",
        (false, _) => "!",
        (_, true) => "+",
        _ when way.IsDoubtful => "?",
        _ => " ",
    };

    /// <summary>What is to be said beside the ways that are shown.</summary>
    public static string[] Doors(PlanPaths paths, int shown)
    {
        var same = paths.Ways.Length - shown;
        return
        [
            .. same > 0 ? [Count(same, shown == 0 ? "path" : "other path") + (same == 1 ? " needs" : " need") + " nothing new"] : Array.Empty<string>(),
            .. paths.Open.IsEmpty ? Array.Empty<string>() : [$"open to the internet: {string.Join(", ", paths.Open)}"],
            .. paths.Closed.IsEmpty ? Array.Empty<string>() : [$"no way from the internet to: {string.Join(", ", paths.Closed)}"],
        ];
    }

    /// <summary>The public doors that it closes, wholly or for some.</summary>
    public static IEnumerable<string> Closes(Plan plan) => plan.Closings.Select(closing => $"closes {closing.Path} to {closing.To}: {closing.Change}");

    /// <summary>What is created and billed by the hour; null where nothing is.</summary>
    public static string? Hourly(Plan plan) => plan.Hourly.IsEmpty ? null : "Billed by the hour once created: " + string.Join("; ", plan.Hourly
        .GroupBy(charge => charge.Unit, charge => charge.Path, StringComparer.Ordinal)
        .Select(unit => $"{unit.Key} ({string.Join(", ", unit)})"));

    /// <summary>What exists and stays as it is, though it is not as the code would make it.</summary>
    public static string[] Left(Plan plan) =>
    [
        .. plan.Adopted.Select(adopted => $"{adopted.Path} ({adopted.Name}) exists and was not made by this topology: used as it is, never deleted; adopt:{adopted.Path} makes it this topology's"),
        .. plan.Surplus.Select(surplus => $"{surplus.Path} {surplus.Reason}"),
        .. Orphans(plan),
        .. plan.Unused.Select(consent => $"TopologyAllow has '{consent}', which this plan does not need"),
    ];

    /// <summary>What is marked as another topology's, a line for each of them.</summary>
    public static IEnumerable<string> Orphans(Plan plan) => (plan.Orphans ?? []).GroupBy(orphan => orphan.Reason, orphan => orphan.Path, StringComparer.Ordinal)
        .Select(topology => $"{string.Join(", ", topology)}: {topology.Key}");

    public static string NoChanges(Plan plan, TimeSpan? took = null)
    {
        string[] groups = [.. Resources(plan).Select(resource => ResourceId.GroupOf(resource.Id)).OfType<string>().Select(ResourceId.Name).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        var what = groups.Length switch
        {
            0 => "What exists matches",
            1 => $"{groups[0]} matches",
            <= 3 => $"{string.Join(", ", groups)} match",
            _ => $"{Count(groups.Length, "resource group")} match",
        };
        var seconds = took is { } time ? string.Create(CultureInfo.InvariantCulture, $", {time.TotalSeconds:0.0} s") : "";
        return $"No changes. {what} {Of(plan)}: {Count(plan.Reads.Resources, "resource")} read in {Count(plan.Reads.Requests, "request")}{seconds}.";
    }

    public static string Count(int number, string noun, string? nouns = null) => number switch
    {
        0 => $"no {noun}",
        1 => $"1 {noun}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number} {nouns ?? noun + "s"}"),
    };

    private static string[] Risks(PlanChecks checks) => checks.Accepted.Length == 0 ? [] : [Count(checks.Accepted.Length, "accepted risk")];
}
