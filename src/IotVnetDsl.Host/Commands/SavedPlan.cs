using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Host.Commands;

/// <summary>
/// A plan that was looked at before. It may be applied while planning again comes to the same: same topology, target, consents and operations.
/// </summary>
internal static class SavedPlan
{
    /// <summary>Throws IVD9006, which says what changed, unless the saved plan is the one that would be made now.</summary>
    public static void CheckIsStill(string file, HostRequest request, Plan now)
    {
        var saved = Read(Path.GetFullPath(Path.Combine(request.ProjectFolder, file)));
        if (Difference(saved, now) is { } difference)
            throw new HostFault("IVD9006", $"The saved plan '{file}' is stale: {difference}. Nothing was changed. Plan again and look at what is new.");
    }

    private static Plan Read(string path)
    {
        try
        {
            return PlanJson.Read(File.ReadAllText(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new HostFault("IVD9014", $"The saved plan '{path}' cannot be used: {fault.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static string? Difference(Plan saved, Plan now)
    {
        if ((saved.TopologyId, saved.Variant) != (now.TopologyId, now.Variant))
            return $"it is of {PlanName(saved)}, this is {PlanName(now)}";
        // The port of a local ARM changes from run to run and means nothing.
        if ((saved.Target.IsLocal, saved.Target.Subscription) != (now.Target.IsLocal, now.Target.Subscription)
            || (!now.Target.IsLocal && saved.Target.Endpoint != now.Target.Endpoint))
        {
            return "it was made for another target";
        }

        var sameTarget = saved with { Target = now.Target };
        if (PlanMarkdown.Fingerprint(sameTarget) == PlanMarkdown.Fingerprint(now))
            return null;
        var changed = Changed(sameTarget, now);
        return changed.Length > 0
            ? $"it would come out differently now for {string.Join(", ", changed)}"
            : "code, consents or what exists have changed since";
    }

    private static string[] Changed(Plan saved, Plan now)
    {
        var before = saved.Operations.ToDictionary(operation => operation.Key, Meaning, StringComparer.Ordinal);
        var after = now.Operations.ToDictionary(operation => operation.Key, Meaning, StringComparer.Ordinal);
        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key))
            .Order(StringComparer.Ordinal)
            .Select(key => $"'{key}'")];
    }

    private static string Meaning(PlanOperation operation) => $"{operation.Kind} {operation.Mode} {operation.Body?.ToJsonString()}";

    private static string PlanName(Plan plan) => plan.Variant is null ? plan.Topology : $"{plan.Topology} ({plan.Variant})";
}
