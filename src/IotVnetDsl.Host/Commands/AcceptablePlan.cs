using IotVnetDsl.Host.Execution;
using IotVnetDsl.Planning;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Host.Commands;

/// <summary>The plan from nothing of one variant, as it is committed beside the code.</summary>
/// <param name="Name">Topology and variant.</param>
/// <param name="Text">The plan now.</param>
/// <param name="VerifiedFile">Beside the code.</param>
/// <param name="ReceivedFile">With what else is built, so that nobody commits it.</param>
internal sealed record AcceptablePlan(string Name, string Text, string VerifiedFile, string ReceivedFile)
{
    /// <summary>The accepted text, null where none was.</summary>
    public string? Accepted => File.Exists(VerifiedFile) ? File.ReadAllText(VerifiedFile).ReplaceLineEndings("\n") : null;

    /// <summary>What was received before holds no longer.</summary>
    public void DeleteReceived()
    {
        if (File.Exists(ReceivedFile))
            File.Delete(ReceivedFile);
    }

    /// <summary>One for each variant; none where the rules or the planner have an error, which is reported.</summary>
    public static IReadOnlyList<AcceptablePlan> OfAllVariants(CommandContext context)
    {
        var checkedTopologies = context.Execution.AllVariants()
            .GroupBy(variant => variant.Graph.Name, (_, variants) => variants.ToArray())
            .Select(variants => (Variants: variants, Checks: context.Checks.Run(variants)))
            .ToArray();
        return context.Events.HasErrors
            ? []
            : [.. checkedTopologies.SelectMany(topology => topology.Variants.Select(variant => Of(context, variant, topology.Checks))).OfType<AcceptablePlan>()];
    }

    private static AcceptablePlan? Of(CommandContext context, ExecutedTopology topology, PlanChecks checks)
    {
        var places = new ProjectPlaces(context.Request);
        var result = Planner.FromNothing(topology.Graph, new PlanRequest
        {
            Target = new PlanTarget(null, IsLocal: false, ""),
            Checks = checks,
            PlaceOf = path => places.Relative(topology.Places.GetValueOrDefault(path)),
        });
        foreach (var problem in result.Problems)
            context.Events.Error(problem.Code, topology.Says(problem.Message), problem.Path is null ? null : topology.Places.GetValueOrDefault(problem.Path));
        if (result.Plan is not { } plan)
            return null;

        return new AcceptablePlan(
            topology.FileName,
            PlanMarkdown.Write(plan),
            Path.Combine(context.Request.ProjectFolder, topology.FileName + ".verified.md"),
            Path.Combine(context.Request.OutputFolder, topology.FileName + ".received.md"));
    }
}
