using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>The steps of <see cref="LifecycleTests"/> on one local ARM.</summary>
internal sealed class LifecycleRun(LocalArmInProcess arm, IArmClient client)
{
    /// <summary>Azure does not take the changed value: another one is tried.</summary>
    public const string Refused = "no property has another value that Azure takes";

    public static string Left(Plan plan) => plan.Operations.IsEmpty ? "" : PlanText.Write(plan, detailed: true);

    /// <summary>With all the consents that it needs, those of adoption apart, which are given by name.</summary>
    public Plan Plan(TopologyGraph graph, params ImmutableArray<string> allow)
    {
        var plan = Requests.Made(TryPlan(graph, allow));
        Assert.DoesNotContain(plan.Missing, consent => consent.Kind == "adopt");
        return plan.Missing.IsEmpty ? plan : Requests.Made(TryPlan(graph, [.. allow, .. plan.Missing.Select(consent => consent.ToString())]));
    }

    public void Deploy(TopologyGraph graph, params ImmutableArray<string> allow) => Assert.Equal([], Run(Plan(graph, allow)));

    /// <summary>Changes a property in the code, puts it back, and repairs the same change of somebody else; what was not as it has to be, empty where all was.</summary>
    public string Try(TopologyGraph graph, Changing change)
    {
        var before = Send("GET", change.Resource, null)!;
        var planned = TryPlan(change.Graph, []);
        if (planned.Plan is null)
            return Refused;
        var plan = Plan(change.Graph);
        if (NotOnly(change, plan) is { } more)
            return $"the changed code plans {more}";
        if (Run(plan) is { Length: > 0 })
        {
            Deploy(graph);
            return Refused;
        }

        if (Left(Plan(change.Graph)) is { Length: > 0 } left)
            return $"after {change.Property.ArmPath} was changed there is left {left}";
        // What is on in Azure though the code asks for nothing may be on.
        var isAskedFor = change.Property.Comparison == Comparison.AskedFor && change.Value.GetValueKind() == JsonValueKind.False;
        var drifted = isAskedFor ? "" : Drift(change, change.Graph, before);
        var changed = Send("GET", change.Resource, null)!;
        Deploy(graph);
        if (Left(Plan(graph)) is { Length: > 0 } again)
            return $"after {change.Property.ArmPath} was put back there is left {again}";
        return isAskedFor ? Drift(change, graph, changed) : drifted;
    }

    private string Drift(Changing change, TopologyGraph graph, JsonObject other)
    {
        var edited = Send("GET", change.Resource, null)!;
        BodyPath.Set(edited, change.Property.ArmPath, BodyPath.Get(other, change.Property.ArmPath)?.DeepClone());
        if (Send("PUT", change.Resource, edited) is null)
            return $"somebody cannot change {change.Property.ArmPath}";
        var drift = Plan(graph);
        if (NotOnly(change, drift) is { } planned)
            return $"somebody's change of {change.Property.ArmPath} plans {planned}";
        if (!DriftText.HasDrift(drift) || !(drift.Operations.SelectMany(operation => operation.Changes).All(shown => DriftText.Write(drift).Contains(shown.Name, StringComparison.Ordinal))))
            return $"drift does not name {change.Property.Name}: {DriftText.Write(drift)}";
        Deploy(graph);
        return Left(Plan(graph));
    }

    /// <summary>Puts a network of others into each group of the topology; the ids of all that is to be there without it.</summary>
    public ImmutableSortedSet<string> Strangers(TopologyGraph graph)
    {
        var groups = Changing.DesiredOf(graph).OwnGroups.ToArray();
        var before = Ids();
        foreach (var group in groups)
        {
            Send("PUT", $"{group}/providers/Microsoft.Network/virtualNetworks/strangers", "2024-05-01", new()
            {
                ["location"] = "eastus",
                ["properties"] = new JsonObject { ["addressSpace"] = new JsonObject { ["addressPrefixes"] = new JsonArray("10.250.0.0/16") } },
            });
        }

        return [.. Ids().Except(before, ResourceId.Comparer), .. groups.Select(group => Ids().Single(id => ResourceId.Same(id, group)))];
    }

    public ImmutableSortedSet<string> Ids() => [.. arm.State().Select(resource => resource[..resource.IndexOf(" {", StringComparison.Ordinal)])];

    public void Destroy(TopologyGraph graph, string id)
    {
        var plan = Requests.Made(arm.Time.Pump(() => Planner.DestroyAsync(graph, Requests.Local($"delete:{id}"), client, default)));
        Assert.Equal([], Run(plan));
    }

    private static string? NotOnly(Changing change, Plan plan)
    {
        var others = plan.Operations.Where(operation => operation.Resource.Path != change.Resource.Path || operation.Changes.Any(shown => !shown.ArmPath.StartsWith(change.Property.ArmPath, StringComparison.Ordinal)));
        return plan.Operations.IsEmpty ? "nothing" : others.Any() ? PlanText.Write(plan, detailed: true) : null;
    }

    private PlanningResult TryPlan(TopologyGraph graph, ImmutableArray<string> allow) =>
        arm.Time.Pump(() => Planner.PlanAsync(graph, Requests.Local(allow), client, default));

    private string[] Run(Plan plan)
    {
        var result = arm.Time.Pump(() => Deployment.RunAsync(plan, client, arm.Options with { Secrets = new LocalArmProcess.AnySecret(), HealthTimeout = TimeSpan.Zero }, new Progress<ApplyEvent>(), default));
        arm.Settle();
        // Keys of the samples open nothing.
        return [.. result.Errors.Where(error => error.Id != "IVD9016").Select(error => error.ToString())];
    }

    private JsonObject? Send(string method, DesiredResource resource, JsonObject? body) => Send(method, resource.Id, resource.Type.ApiVersion, body);

    private JsonObject? Send(string method, string id, string version, JsonObject? body)
    {
        var answer = arm.Time.Pump(() => arm.Client.SendAsync(new(method, id, version) { Body = body, IfMatch = body?["etag"]?.ToString() }, default));
        arm.Settle();
        return answer.IsSuccess ? answer.Body : null;
    }
}
