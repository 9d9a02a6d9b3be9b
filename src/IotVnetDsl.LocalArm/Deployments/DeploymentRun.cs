using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Deployments.Expressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>Carries running deployments on: what waits for nothing any more is written, as any client would write it.</summary>
internal sealed class DeploymentRun(ArmServices services)
{
    private static readonly string[] ToBeTriedAgain = ["AnotherOperationInProgress", "RetryableError", "ReferencedResourceNotProvisioned", "Conflict", "PrincipalNotFound"];

    private readonly DeploymentStart _start = new(services);

    private readonly CompleteMode _complete = new(services);

    // By the key of an operation or of an inner deployment: the deployment that goes on when that has ended.
    private readonly Dictionary<string, string> _waiting = new(StringComparer.Ordinal);

    // Those of which something was refused that may be taken at any time.
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    private DateTimeOffset _tried;

    private DateTimeOffset Now => services.Cloud.Clock.Now;

    private DeploymentTable Deployments => services.Cloud.Store.Of<DeploymentTable>();

    /// <summary>Goes on with each that what has happened concerns, until nothing more can be begun now.</summary>
    public void Advance()
    {
        // The clock goes on meanwhile: what was refused is tried once for each time that somebody asks.
        var now = Now;
        while (Concerned(now) is { Count: > 0 } keys)
        {
            foreach (var key in keys)
            {
                _refused.Remove(key);
                if (Deployments.Find(key) is { IsRunning: true } deployment)
                    Advance(deployment);
            }
        }
    }

    private SortedSet<string> Concerned(DateTimeOffset now)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in Deployments.TakeMoved())
        {
            keys.Add(key);
            if (_waiting.TryGetValue(key, out var outer))
                keys.Add(outer);
        }

        foreach (var key in services.Cloud.Store.Operations.TakeEnded())
        {
            if (_waiting.Remove(key, out var waiting))
                keys.Add(waiting);
        }

        if (keys.Count > 0 || now != _tried)
            keys.UnionWith(_refused);
        _tried = now;
        return keys;
    }

    private void Advance(Deployment deployment)
    {
        // Its group was deleted.
        if (services.Cloud.Store.Find(deployment.Target) is null && !deployment.Target.IsOf(ResourceId.SubscriptionType))
        {
            Deployments.Remove(deployment.Key);
            return;
        }

        foreach (var (index, unit) in deployment.Units.Index().Where(unit => unit.Item.State == DeploymentState.Running))
            deployment = deployment.With(index, Followed(unit));
        var done = deployment.Units.Where(unit => unit.IsDone).Select(unit => unit.Symbol).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, unit) in deployment.Units.Index().Where(unit => unit.Item.State == DeploymentState.Waiting && unit.Item.DependsOn.All(done.Contains)))
        {
            Deployments.Put(deployment);
            deployment = deployment.With(index, Begun(deployment, unit));
        }

        if (!deployment.Units.Any(unit => unit.State is DeploymentState.Running) && IsEnded(deployment))
            deployment = deployment.IsComplete && deployment.Units.All(unit => unit.IsDone) ? Cleared(deployment) : Ended(deployment);
        Deployments.Put(deployment);
        Await(deployment);
    }

    private void Await(Deployment deployment)
    {
        foreach (var unit in deployment.Units.Where(unit => unit.State == DeploymentState.Running))
            _waiting[unit.IsDeployment ? ResourceId.TryParse(unit.Id)!.Key : unit.Operation!] = deployment.Key;
        if (deployment is { IsRunning: true, Operation: { } least })
            _waiting[least] = deployment.Key;
    }

    private bool IsEnded(Deployment deployment) => services.Cloud.Store.Operations.Find(deployment.Operation ?? "") is not { IsRunning: true }
        && (deployment.Units.All(unit => unit.IsDone) || deployment.Units.Any(unit => unit.State is DeploymentState.Failed or DeploymentState.Canceled));

    private DeploymentUnit Followed(DeploymentUnit unit)
    {
        if (unit.IsDeployment)
        {
            var inner = Deployments.Find(ResourceId.TryParse(unit.Id)!.Key);
            return inner is { IsRunning: true } ? unit : unit with { State = inner?.State ?? DeploymentState.Failed, Error = inner?.Error, End = Now };
        }

        var operation = services.Cloud.Store.Operations.Find(unit.Operation!);
        return operation switch
        {
            null or { Status: OperationStatus.Succeeded } => unit with { State = DeploymentState.Succeeded, End = Now },
            { IsRunning: true } => unit,
            _ => unit with { State = DeploymentState.Failed, Error = operation.Error?.DeepClone() as JsonObject, End = Now },
        };
    }

    private DeploymentUnit Begun(Deployment deployment, DeploymentUnit unit)
    {
        var surroundings = TemplateSurroundings.Of(services, deployment, unit.Loops);
        var started = unit with { State = DeploymentState.Running, Start = unit.Start ?? Now };
        try
        {
            if (unit.Source.ContainsKey("condition") && new ExpressionEvaluator(surroundings).Value(unit.Source["condition"]) is JsonValue condition && condition.ToString().Equals("false", StringComparison.OrdinalIgnoreCase))
                return started with { State = DeploymentState.Skipped, End = Now };
            if (unit.IsDeployment)
            {
                _start.Begin(_start.Inner(deployment, unit, surroundings));
                return started;
            }

            // What is refused is undone; what was there before is not.
            var body = UnitBody.Of(unit, surroundings);
            services.Cloud.Store.Commit();
            services.Router.Answer(TemplateSurroundings.Request("PUT", unit.Id, unit.ApiVersion, JsonText.Write(body)));
            return services.Cloud.Store.RunningOn(ResourceId.TryParse(unit.Id)!) is { } operation
                ? started with { Operation = operation.Key }
                : started with { State = DeploymentState.Succeeded, End = Now };
        }
        catch (Refusal refusal)
        {
            services.Cloud.Store.Rollback();
            if (!MayBeTakenLater(refusal))
                return Failed(started, refusal.ToJson()["error"] as JsonObject ?? refusal.ToJson());
            _refused.Add(deployment.Key);
            return unit with { Start = started.Start };
        }
        catch (TemplateFault fault)
        {
            return Failed(started, new JsonObject { ["code"] = fault.Code, ["message"] = fault.Message });
        }
    }

    private DeploymentUnit Failed(DeploymentUnit unit, JsonObject error) => unit with { State = DeploymentState.Failed, Error = error.Clone(), End = Now };

    /// <summary>Takes out what the template does not make; what is in use goes when its users have gone.</summary>
    private Deployment Cleared(Deployment deployment)
    {
        Deployments.Put(deployment);
        while (_complete.Left(deployment) is { Count: > 0 } left)
        {
            var refusals = new List<Refusal>();
            foreach (var record in left)
            {
                if (Removed(record) is { } refusal)
                    refusals.Add(refusal);
            }

            var running = left.Select(record => services.Cloud.Store.RunningOn(record.Id)).OfType<Operation>().ToList();
            foreach (var operation in running)
                _waiting[operation.Key] = deployment.Key;
            if (running.Count > 0)
                return deployment;
            if (refusals.Count < left.Count)
                continue;
            if (!refusals.Any(MayBeTakenLater))
                return Failed(deployment, refusals.Select(refusal => (JsonNode?)(refusal.ToJson()["error"]?.DeepClone() ?? refusal.ToJson())));
            _refused.Add(deployment.Key);
            return deployment;
        }

        return Ended(deployment);
    }

    /// <summary>Why it is not taken out now; null where it is, or is already being.</summary>
    private Refusal? Removed(ResourceRecord record)
    {
        if (services.Cloud.Store.RunningOn(record.Id) is { Kind: OperationKind.Delete })
            return null;
        try
        {
            services.Cloud.Store.Commit();
            services.Router.Answer(TemplateSurroundings.Request("DELETE", record.Id.Text, PublishedVersions.Newest(services.Cloud.Types.Of(record.Id).ApiVersions), ""));
            return null;
        }
        catch (Refusal refusal)
        {
            services.Cloud.Store.Rollback();
            return refusal;
        }
    }

    private static bool MayBeTakenLater(Refusal refusal) => refusal.Status == 429 || ToBeTriedAgain.Contains(refusal.Code);

    private Deployment Ended(Deployment deployment)
    {
        if (deployment.Units.All(unit => unit.IsDone))
        {
            try
            {
                return deployment with { State = DeploymentState.Succeeded, End = Now, Outputs = Outputs(deployment) };
            }
            catch (Exception fault) when (fault is TemplateFault or Refusal)
            {
                return deployment with { State = DeploymentState.Failed, End = Now, Error = new JsonObject { ["code"] = "DeploymentOutputEvaluationFailed", ["message"] = $"Unable to evaluate template outputs: {fault.Message}" } };
            }
        }

        return Failed(deployment, deployment.Units.Where(unit => unit.State == DeploymentState.Failed).Select(unit => unit.Error?.DeepClone()));
    }

    private Deployment Failed(Deployment deployment, IEnumerable<JsonNode?> details) => deployment with
    {
        State = DeploymentState.Failed,
        End = Now,
        Error = new JsonObject
        {
            ["code"] = "DeploymentFailed",
            ["target"] = deployment.Id.Text,
            ["message"] = "At least one resource deployment operation failed. Please list deployment operations for details. Please see https://aka.ms/arm-deployment-operations for usage details.",
            ["details"] = new JsonArray([.. details]),
        },
    };

    private JsonObject? Outputs(Deployment deployment)
    {
        if (deployment.Template["outputs"] is not JsonObject declared)
            return null;
        var outputs = JsonText.NewObject();
        foreach (var (name, output) in declared)
        {
            var evaluator = new ExpressionEvaluator(TemplateSurroundings.Of(services, deployment, deployment.OuterLoops));
            if (output?["condition"] is { } condition && evaluator.Value(condition)?.ToString().Equals("false", StringComparison.OrdinalIgnoreCase) == true)
                continue;
            outputs[name] = new JsonObject { ["type"] = DeploymentAnswers.TypeName(output.Text("type")), ["value"] = output?["copy"] is JsonObject copy ? TemplateSurroundings.Of(services, deployment, deployment.OuterLoops).Copied(copy, name) : evaluator.Value(output?["value"]) };
        }

        return outputs;
    }
}
