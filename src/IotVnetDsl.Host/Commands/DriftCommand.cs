using IotVnetDsl.Host.Results;
using IotVnetDsl.Planning;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Host.Commands;

/// <summary>Says what is set and different, missing, or too much.</summary>
internal sealed class DriftCommand : TargetCommand
{
    protected override async Task RunAsync(PlanScope scope, CancellationToken stop)
    {
        if (await scope.PlanAsync(Planner.PlanAsync, PlanForm.Drift, stop) is not { } plan)
            return;

        foreach (var operation in plan.Operations.DistinctBy(operation => operation.Resource.Id))
        {
            var message = $"'{operation.Resource.Path}' ({operation.Resource.Name}) {Difference(operation)}";
            Report(scope, message, operation.Resource.Place);
        }

        foreach (var way in DriftText.Shut(plan))
            Report(scope, $"{way.From} does not reach {way.To}, which the code lets it reach: {way.Means}", plan.Place);
    }

    private static void Report(PlanScope scope, string message, SourcePlace? place)
    {
        if (scope.Request.IsOn("fail-on-changes"))
            scope.Events.Error("IVD9011", message, scope.Absolute(place));
        else
            scope.Events.Warning("IVD9011", message, scope.Absolute(place));
    }

    private static string Difference(PlanOperation operation) => operation.Kind switch
    {
        OperationKind.Create => "does not exist",
        OperationKind.Delete => "exists, and the code does not have it",
        _ => "differs: " + string.Join("; ", operation.Changes.Select(change => $"{change.Name} {DriftText.Difference(change)}")),
    };
}
