using IotVnetDsl.Host.Execution;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Host.Commands;

/// <summary>
/// A plan that was looked at before. It may be applied while planning again comes to the same: same topology, target, consents and operations.
/// </summary>
internal sealed class SavedPlan
{
    private readonly string _file;
    private readonly Plan _plan;

    private SavedPlan(string file, Plan plan) => (_file, _plan) = (file, plan);

    /// <summary>The plan that <c>PlanFile</c> names, null where it names none. Read before this run writes a plan of its own, perhaps to the same file.</summary>
    public static SavedPlan? Of(HostRequest request)
    {
        if (request.Optional("plan-file") is not { } file)
            return null;
        var path = Path.GetFullPath(Path.Combine(request.ProjectFolder, file));
        try
        {
            return new SavedPlan(file, PlanJson.Read(File.ReadAllText(path)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new HostFault("IVD9014", $"The saved plan '{path}' cannot be used: {fault.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Of a project's topologies the one that was planned; throws IVD9006 where it is none of them.</summary>
    public ExecutedTopology Of(IReadOnlyList<ExecutedTopology> chosen) =>
        chosen.FirstOrDefault(topology => topology.Graph.Name == _plan.Topology && topology.Graph.Variant == _plan.Variant)
        ?? throw new HostFault(
            "IVD9006",
            $"The saved plan '{_file}' is of {Name(_plan.Topology, _plan.Variant)}, this is {string.Join(", ", chosen.Select(topology => Name(topology.Graph.Name, topology.Graph.Variant)))}. "
            + $"Nothing was changed.{(_plan.Variant is null ? "" : $" To deploy that one, add -p:TopologyVariant={_plan.Variant}")}");

    /// <summary>Throws IVD9006, which says what changed, unless this plan is the one that would be made now.</summary>
    public void CheckIsStill(Plan now)
    {
        if (Difference(now) is { } difference)
            throw new HostFault("IVD9006", $"The saved plan '{_file}' is stale: {difference}. Nothing was changed, the file neither. Plan again and look at what is new.");
    }

    private string? Difference(Plan now)
    {
        if (_plan.Target.Cloud != now.Target.Cloud)
            return $"it was made for {_plan.Target.Cloud ?? Clouds.Public.Name}, and the topology is for {now.Target.Cloud ?? Clouds.Public.Name}";

        // The port of a local ARM changes from run to run and means nothing.
        if ((_plan.Target.IsLocal, _plan.Target.Subscription) != (now.Target.IsLocal, now.Target.Subscription)
            || (!now.Target.IsLocal && _plan.Target.Endpoint != now.Target.Endpoint))
        {
            return "it was made for another target";
        }

        if (_plan.Tool?.Version != now.Tool?.Version)
            return $"it was made by version {_plan.Tool?.Version ?? "?"} of IotVnetDsl, this is {now.Tool?.Version}";
        if (_plan.Tool?.Catalog != now.Tool?.Catalog)
            return $"the region catalog '{now.Checks.RegionCatalog}' is not what it was checked against";

        var saved = _plan with { Target = now.Target };
        var consents = saved.Missing.Except(now.Missing).Select(consent => consent.ToString()).ToArray();
        if (consents.Length > 0)
            return $"it was made without the consent {string.Join('+', consents)} (give TopologyAllow to Plan too)";
        string[] changed = [.. PlanDifference.Of(saved, now)];
        return changed.Length > 0 ? $"it would come out differently now: {string.Join(", ", changed)}" : null;
    }

    private static string Name(string topology, string? variant) => variant is null ? topology : $"{topology} ({variant})";
}
