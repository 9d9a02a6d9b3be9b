using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>PUT and PATCH for every type.</summary>
internal sealed class WriteEngine(Cloud cloud, Gates gates, Answers answers)
{
    private readonly Conditions _conditions = new(cloud, answers);

    public ArmResponse Put(ArmRequest request, ResourceType type, ResourceId id) => Write(request, type, id, request.JsonBodyOrEmpty());

    public ArmResponse Patch(ArmRequest request, ResourceType type, ResourceId id)
    {
        gates.CheckParent(type, id);
        var existing = cloud.Store.Find(id) ?? throw ArmError.NotFound(id);
        var patch = request.JsonBody();
        return type.PatchesTagsOnly
            ? Retag(request, type, existing, patch)
            : Write(request, type, id, JsonMerge.Merge(answers.Body(existing, ""), patch));
    }

    private ArmResponse Retag(ArmRequest request, ResourceType type, ResourceRecord existing, JsonObject patch)
    {
        gates.CheckWritable(type, existing.Id);
        if (Conditions.Unmet(request, type, existing.Id, existing) is { } unmet)
            return _conditions.Answer(request, type, existing.Id, OperationKind.Update, existing, unmet);
        type.CheckPrecondition(cloud, request, existing);
        ResourceWriter.CheckTags(type, patch);
        gates.CheckFree(type, existing.Id, type.Occupies(cloud, existing.Id, existing.Body));
        if (patch["tags"] is { } tags)
            cloud.Store.Resources.Put(existing.With(body => body["tags"] = tags.DeepClone()));
        // A PATCH makes nothing, whatever a PUT of the type is answered.
        var response = Follow(request, type, existing.Id, existing);
        return response.Status == 201 ? response with { Status = 200 } : response;
    }

    private ArmResponse Write(ArmRequest request, ResourceType type, ResourceId id, JsonObject asked)
    {
        gates.CheckWritable(type, id);
        var existing = cloud.Store.Find(id);
        if (Conditions.Unmet(request, type, id, existing) is { } unmet)
            return _conditions.Answer(request, type, id, existing is null ? OperationKind.Create : OperationKind.Update, existing, unmet);
        type.CheckPrecondition(cloud, request, existing);
        gates.CheckFree(type, id, type.Occupies(cloud, id, asked));
        if (existing is null && type.Hosts is { } hosts && GlobalNames.Holder(cloud, hosts, id.Name) is not null)
            throw type.NameTaken(id);
        var before = existing is null || answers.Protocol(type, OperationKind.Update, request.ApiVersion, existing).IdleState is null ? null : answers.Body(existing, "");
        var write = ResourceWriter.Build(cloud, type, id, asked, request.ApiVersion, existing);
        if (existing is not null && type.AsksForNothing(write))
            return new ArmResponse(200, answers.Body(existing with { Body = write.Body }, request.ApiVersion));
        ResourceWriter.Store(write);
        var isIdle = before is not null && SaysTheSame(type, before, answers.Body(cloud.Store.Find(id)!, ""));
        var response = Follow(request, type, id, existing, isIdle, type.FirstState(write));
        if (response.Body is JsonObject { Count: > 0 } body)
            type.RenderAccepted(write, body);
        return response;
    }

    private ArmResponse Follow(ArmRequest request, ResourceType type, ResourceId id, ResourceRecord? existing, bool isIdle = false, string? firstState = null)
    {
        var kind = existing is null ? OperationKind.Create : OperationKind.Update;
        var protocol = answers.Protocol(type, kind, request.ApiVersion, existing);
        if (protocol.Follow == LongRunning.None)
        {
            cloud.Lifecycle.Finish(type, id);
            var made = answers.Resource(id, request.ApiVersion, protocol.Status);
            return protocol.PointsToItself ? made.With("Location", $"{request.Origin}{id.Text}?api-version={request.ApiVersion}") : made;
        }

        var record = cloud.Store.Find(id)!;
        if (isIdle)
            return answers.Running(request, protocol with { Hints = false }, cloud.Lifecycle.Idle(type, id));
        var operation = cloud.Lifecycle.Begin(type, id, kind, record.Body, existing?.Body, firstState ?? protocol.State, cloud.Faults.TakeOperationError(request));
        return answers.Running(request, protocol, operation);
    }

    /// <summary>A write after which the resource, with what stands inside it, shows what it showed before.</summary>
    private static bool SaysTheSame(ResourceType type, JsonObject before, JsonObject after)
    {
        foreach (var body in new[] { before, after })
        {
            foreach (var path in type.Stamps)
                body.Cut(path);
            Strip(body);
        }

        return JsonNode.DeepEquals(before, after);
    }

    private static void Strip(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                map.Remove("etag");
                map.Remove("provisioningState");
                foreach (var (_, value) in map)
                    Strip(value);
                break;
            case JsonArray list:
                foreach (var item in list)
                    Strip(item);
                break;
        }
    }
}
