using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>In what two plans of one topology differ, for people.</summary>
public static class PlanDifference
{
    private const int Named = 10;

    /// <summary>What is otherwise in the second plan; nothing where both mean the same.</summary>
    public static IEnumerable<string> Of(Plan before, Plan after)
    {
        if (PlanFingerprint.Of(before) == PlanFingerprint.Of(after))
            return [];
        string[] operations = [.. Operations(before, after)];
        string[] all = operations.Length > 0 ? operations : [.. Beside(before, after)];
        return all.Length <= Named ? all : all.Take(Named).Append($"{all.Length - Named} more");
    }

    private static IEnumerable<string> Operations(Plan before, Plan after)
    {
        var old = before.Operations.DistinctBy(operation => operation.Key).ToDictionary(operation => operation.Key, StringComparer.Ordinal);
        var now = after.Operations.DistinctBy(operation => operation.Key).ToDictionary(operation => operation.Key, StringComparer.Ordinal);
        foreach (var key in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!old.TryGetValue(key, out var was))
                yield return $"'{key}' is to be {Done(now[key])} now";
            else if (!now.TryGetValue(key, out var operation))
                yield return $"'{key}' is not to be {Done(was)} any more";
            else if (Meaning(was) != Meaning(operation))
                yield return $"'{key}' ({string.Join("; ", Values(was, operation).DefaultIfEmpty("in its order"))})";
            else if (Going(was, operation).ToArray() is { Length: > 0 } going)
                yield return $"'{key}' ({string.Join("; ", going)})";
        }
    }

    /// <summary>What would be lost with something that goes, and was not there to be looked at.</summary>
    private static IEnumerable<string> Going(PlanOperation was, PlanOperation operation)
    {
        if (operation.Mode != WriteMode.Delete)
            yield break;
        if (was.ReadHash != operation.ReadHash)
            yield return "it is not what it was";
        var (old, now) = (Inside(was), Inside(operation));
        foreach (var name in old.Keys.Union(now.Keys, ResourceId.Comparer).Order(ResourceId.Comparer))
        {
            if (!old.TryGetValue(name, out var before))
                yield return $"holds '{name}' now";
            else if (!now.TryGetValue(name, out var after))
                yield return $"does not hold '{name}' any more";
            else if (before != after)
                yield return $"holds '{name}', which is not what it was";
        }
    }

    private static Dictionary<string, string?> Inside(PlanOperation operation) => (operation.Inside ?? [])
        .SelectMany(inside => inside.Names.Select((name, index) => (name, Hash: inside.Hashes?[index]))).DistinctBy(one => one.name, ResourceId.Comparer)
        .ToDictionary(one => one.name, one => one.Hash, ResourceId.Comparer);

    private static string Done(PlanOperation operation) => operation.Kind switch
    {
        OperationKind.Create => "created",
        OperationKind.Delete => "deleted",
        OperationKind.Replace => "replaced",
        _ => "changed",
    };

    private static string Meaning(PlanOperation operation) =>
        $"{operation.Kind} {operation.Mode} {operation.Resource.Id} {operation.ApiVersion} {operation.Body?.ToJsonString()} {string.Join(' ', operation.DependsOn)} {string.Join('\n', operation.Changes)}";

    private static IEnumerable<string> Values(PlanOperation was, PlanOperation operation)
    {
        var (old, now) = (Sent(was), Sent(operation));
        foreach (var path in old.Keys.Union(now.Keys, StringComparer.Ordinal))
        {
            var (before, after) = (old.GetValueOrDefault(path), now.GetValueOrDefault(path));
            if (before?.Exact != after?.Exact)
                yield return $"{(after ?? before)!.Name} {(before is null ? "not sent" : before.Words ?? before.Exact)} -> {(after is null ? "not sent" : after.Words ?? after.Exact)}";
        }

        foreach (var change in operation.Changes.Where(change => !old.ContainsKey(change.ArmPath) || old[change.ArmPath].Exact == now.GetValueOrDefault(change.ArmPath)?.Exact).Except(was.Changes))
            yield return $"{change.Name} is {change.Before ?? "not there"} now";
    }

    private static Dictionary<string, SentProperty> Sent(PlanOperation operation) => operation.Body is not { } body
        ? []
        : SentProperty.Of(operation.Resource.ArmType, body).DistinctBy(sent => sent.ArmPath).ToDictionary(sent => sent.ArmPath, StringComparer.Ordinal);

    private static IEnumerable<string> Beside(Plan before, Plan after)
    {
        (string What, Func<Plan, IEnumerable<object>> Of)[] parts =
        [
            ("what it opens", plan => plan.Openings),
            ("what it closes", plan => plan.Closings),
            ("the paths after it", plan => [.. plan.Paths.Ways, .. plan.Paths.Open, .. plan.Paths.Closed]),
            ("a promise that no order keeps", plan => plan.Broken.Select(promise => promise.Reason)),
            ("what is consented to", plan => plan.Given),
            ("what needs consent", plan => plan.Missing),
            ("what the rules find", plan => [.. plan.Checks.Findings.Select(finding => finding.Message), .. plan.Checks.Accepted.Select(risk => risk.Message)]),
            ("what was not made by this topology", plan => plan.Adopted.Select(resource => resource.Id)),
            ("what exists beside the code", plan => plan.Surplus),
            ("what stays as it is", plan => plan.Unchanged.Select(resource => resource.Id)),
        ];
        return parts.Where(part => !part.Of(before).SequenceEqual(part.Of(after))).Select(part => part.What);
    }
}
