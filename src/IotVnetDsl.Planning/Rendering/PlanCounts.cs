using System.Globalization;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>How many resources a plan creates, changes, replaces and deletes.</summary>
public sealed record PlanCounts(int Create, int SecondSteps, int Change, int Replace, int Delete)
{
    public static PlanCounts Of(Plan plan)
    {
        var first = plan.Operations.GroupBy(operation => operation.Resource.Path, StringComparer.Ordinal).Select(resource => resource.First().Kind).ToArray();
        return new PlanCounts(
            first.Count(kind => kind == OperationKind.Create),
            plan.Operations.Count(operation => operation.Kind == OperationKind.Update && operation.Key != operation.Resource.Path),
            first.Count(kind => kind == OperationKind.Update),
            first.Count(kind => kind == OperationKind.Replace),
            first.Count(kind => kind == OperationKind.Delete));
    }

    /// <summary>The last line of a plan, which has all counts.</summary>
    public override string ToString()
    {
        var completed = SecondSteps == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {SecondSteps} of them completed in a second step");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Create} to create{completed}{(SecondSteps == 0 ? "," : ";")} {Change} to change, {Replace} to replace, {Delete} to delete");
    }
}
