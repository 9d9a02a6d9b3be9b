using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Tests.Apply.Simulation;

/// <summary>Plans for tests of the deployment.</summary>
public static class TestPlan
{
    public const string Group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg";

    public static Plan Of(params IEnumerable<PlanOperation> operations) => new()
    {
        Topology = "Plant",
        TopologyId = "plant",
        Variant = "Production",
        Target = new("http://127.0.0.1:1", IsLocal: true, "00000000-0000-0000-0000-000000000001"),
        Checks = new(0, "current", 0, 0, []),
        Phases = [],
        Operations = [.. operations],
        Unchanged = [],
        Adopted = [],
        Surplus = [],
        Missing = [],
        Reads = new(0, 0),
    };

    public static PlanOperation Operation(
        string key,
        string[]? after = null,
        string[]? locks = null,
        WriteMode mode = WriteMode.Put,
        JsonObject? body = null,
        string type = "Microsoft.Test/things",
        OperationKind? kind = null,
        string? id = null) => new()
        {
            Key = key,
            Phase = 1,
            Kind = kind ?? (mode switch { WriteMode.Delete => OperationKind.Delete, WriteMode.Put => OperationKind.Create, _ => OperationKind.Update }),
            Resource = new(key.Split('#')[0], type, key.ToLowerInvariant(), id ?? Id(key, type), new("Plant.cs", 7)),
            ApiVersion = "2024-01-01",
            Mode = mode,
            Body = mode == WriteMode.Delete ? null : body ?? new JsonObject { ["location"] = "eastus" },
            DependsOn = [.. (after ?? []).Select(key => new PlanWait(key, "the test says so"))],
            Serializes = [.. locks ?? []],
            Changes = [],
        };

    public static string Id(string key, string type = "Microsoft.Test/things") => $"{Group}/providers/{type}/{key.Split('#')[0].ToLowerInvariant()}";

    /// <summary>What a new plan has left to do: the operations whose resource is not there as wanted.</summary>
    public static Plan Replan(Plan plan, SimulatedArm arm)
    {
        var open = plan.Operations.Where(operation => !IsApplied(operation, arm)).ToImmutableArray();
        var keys = open.Select(operation => operation.Key).ToHashSet();
        return plan with { Operations = [.. open.Select(operation => operation with { DependsOn = operation.DependsOn.RemoveAll(wait => !keys.Contains(wait.On)) })] };
    }

    private static bool IsApplied(PlanOperation operation, SimulatedArm arm) =>
        arm.Resources.TryGetValue(operation.Resource.Id, out var resource) && resource["properties"]?["provisioningState"]?.ToString() == "Succeeded";
}
