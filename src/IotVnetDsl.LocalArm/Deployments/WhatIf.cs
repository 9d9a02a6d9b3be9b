using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Deployments.Expressions;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>What a deployment would change, as far as that can be said before it.</summary>
internal sealed class WhatIf(ArmServices services)
{
    public JsonObject Of(Deployment deployment) => new()
    {
        ["status"] = "Succeeded",
        ["properties"] = new JsonObject { ["correlationId"] = deployment.Correlation, ["changes"] = new JsonArray([.. Changes(deployment).OrderBy(change => change.Text("resourceId"), StringComparer.OrdinalIgnoreCase)]) },
    };

    private IEnumerable<JsonObject> Changes(Deployment deployment)
    {
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var unit in deployment.Units.Where(unit => unit is { State: DeploymentState.Waiting, IsDeployment: false }))
        {
            named.Add(unit.Id);
            yield return Change(deployment, unit);
        }

        if (deployment.Id.ResourceGroup is not { } group)
            yield break;
        var left = deployment.IsComplete ? new CompleteMode(services).Left(deployment).Select(record => record.Id).ToHashSet() : [];
        foreach (var record in services.Cloud.Store.Under(group).Where(record => (group.Equals(record.Id.Parent) || left.Contains(record.Id)) && !named.Contains(record.Id.Text)))
            yield return new JsonObject { ["resourceId"] = record.Id.Text, ["changeType"] = left.Contains(record.Id) ? "Delete" : "Ignore", ["before"] = services.Answers.Body(record, "") };
    }

    private JsonObject Change(Deployment deployment, DeploymentUnit unit)
    {
        var change = new JsonObject { ["resourceId"] = unit.Id };
        JsonObject after;
        try
        {
            after = UnitBody.Of(unit, TemplateSurroundings.Of(services, deployment, unit.Loops));
        }
        catch (Exception fault) when (fault is TemplateFault or Refusal)
        {
            // An output of what is not there yet.
            change["changeType"] = "Unsupported";
            change["unsupportedReason"] = fault.Message;
            return change;
        }

        change["after"] = after.DeepClone();
        if (services.Cloud.Store.Find(ResourceId.TryParse(unit.Id)!) is not { } record)
        {
            change["changeType"] = "Create";
            return change;
        }

        var before = services.Answers.Body(record, unit.ApiVersion);
        var delta = Delta(before, after, "").ToArray();
        change["before"] = before;
        change["changeType"] = delta.Length == 0 ? "NoChange" : "Modify";
        if (delta.Length > 0)
            change["delta"] = new JsonArray([.. delta]);
        return change;
    }

    // What the template leaves out stays out of it: whether the service would change it, only the service knows.
    private static IEnumerable<JsonNode?> Delta(JsonNode? before, JsonNode? after, string path)
    {
        if (before is JsonObject there && after is JsonObject wanted)
            return wanted.SelectMany(member => Delta(there[member.Key], member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}"));
        if (JsonNode.DeepEquals(before, after) || (before is JsonValue && after is JsonValue && before.ToString().Equals(after.ToString(), StringComparison.OrdinalIgnoreCase)))
            return [];
        return [new JsonObject { ["path"] = path, ["propertyChangeType"] = before is null ? "Create" : after is null ? "Delete" : "Modify", ["before"] = before?.DeepClone(), ["after"] = after?.DeepClone() }];
    }
}
