using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Planning.Building;

/// <summary>Makes the plan's value of ordered steps.</summary>
internal static class PlanAssembly
{
    public static Plan Assemble(
        PlanInput input, OrderedSteps ordered, IEnumerable<PlanResource> unchanged, IEnumerable<PlanResource> adopted, ActualState actual)
    {
        var steps = ordered.Steps;
        var byPath = steps.Where(step => step.Step.Mode != WriteMode.Delete && step.Step.Stage != StepStage.Late)
            .ToDictionary(step => step.Step.Path, StringComparer.Ordinal);
        var inside = new Contents(actual);
        return new Plan
        {
            Topology = input.Context.Graph.Name,
            TopologyId = input.Context.TopologyId,
            Variant = input.Context.Graph.Variant,
            Tool = input.Request.Tool,
            Place = input.Request.PlaceOf(""),
            Target = input.Request.Target with { Cloud = input.Context.Cloud == Clouds.Public ? null : input.Context.Cloud.Name },
            Checks = input.Request.Checks,
            Phases = [.. steps.GroupBy(step => step.Phase).OrderBy(phase => phase.Key).Select(phase => new PlanPhase(phase.Key, Title([.. phase.Select(step => step.Step)])))],
            Operations = [.. steps.OrderBy(step => step.Phase).ThenBy(step => step.Step.Key, StringComparer.Ordinal).Select(step => Operation(step, byPath, actual.Find(step.Step.Resource.Id), inside))],
            Barriers = ordered.Barriers,
            Unchanged = [.. unchanged.OrderBy(resource => resource.Path, StringComparer.Ordinal)],
            Adopted = [.. adopted.OrderBy(resource => resource.Path, StringComparer.Ordinal)],
            Awaited = input.Awaited.Count == 0 ? null : [.. input.Awaited.OrderBy(resource => resource.Path, StringComparer.Ordinal)],
            Surplus = [.. input.Surplus.OrderBy(surplus => surplus.Path, StringComparer.Ordinal)],
            Missing = input.Consents.Missing,
            Given = input.Consents.Given,
            Broken = [.. input.Broken.OrderBy(promise => promise.Kind, StringComparer.Ordinal).ThenBy(promise => promise.Reason, StringComparer.Ordinal)],
            Reads = actual.Reads,
        };
    }

    private static PlanOperation Operation(OrderedStep ordered, Dictionary<string, OrderedStep> byPath, ActualResource? read, Contents contents)
    {
        var step = ordered.Step;
        return new PlanOperation
        {
            Key = step.Key,
            Phase = ordered.Phase,
            Kind = step.Kind,
            Resource = step.Resource,
            ApiVersion = step.Type.ApiVersion,
            Mode = step.Mode,
            Body = Markers.ReplaceOutputs(
                step.Body, (path, output) => Markers.Output(byPath.TryGetValue(path, out var source) ? source.Step.Key : path, output))?.AsObject(),
            DependsOn = ordered.Waits,
            Serializes = step.Serializes,
            NeededRoles = step.NeededRoles,
            AwaitsRoles = ordered.AwaitsRoles,
            Changes = [.. step.Changes.Select(change => Known(change, byPath))],
            Read = read?.Body,
            ReadHash = read is null ? null : ModelledContent.Hash(read.Type, read.Body),
            Inside = contents.Of(step),
            Reason = step.Reason,
            IsRepair = step.IsRepair,
        };
    }

    private static PropertyChange Known(PropertyChange change, Dictionary<string, OrderedStep> byPath) => change.KnownAfter is not { } after
        ? change
        : byPath.TryGetValue(after.Operation, out var step)
            ? change with { KnownAfter = after with { Operation = step.Step.Key, Phase = step.Phase } }
            : change with { KnownAfter = null, After = $"{after.Operation}.{after.Output}, which exists already" };

    private static string Title(IReadOnlyCollection<Step> steps)
    {
        var themes = steps.Where(step => step.Stage != StepStage.Late && step.Kind != OperationKind.Delete)
            .OrderBy(step => step.Type.Tier).Select(step => step.Type.Theme);
        var reasons = steps.Where(step => step.Stage == StepStage.Late).OrderBy(step => step.Key, StringComparer.Ordinal).Select(step => step.Reason!);
        string[] deleted = steps.Any(step => step.Kind == OperationKind.Delete) ? ["deletions"] : [];
        return string.Join(", ", themes.Concat(reasons).Concat(deleted).Distinct(StringComparer.Ordinal));
    }
}
