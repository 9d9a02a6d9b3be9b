using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>PUT and PATCH for every type.</summary>
internal sealed class WriteEngine(Cloud cloud, Gates gates, Answers answers)
{
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
        CheckPreconditions(request, type, existing.Id, existing);
        ResourceWriter.CheckTags(type, patch);
        gates.CheckFree(type, existing.Id, type.Occupies(cloud, existing.Id, existing.Body));
        if (patch["tags"] is { } tags)
            cloud.Store.Resources.Put(existing.With(body => body["tags"] = tags.DeepClone()));
        // Whatever a PUT of the type is answered: a PATCH makes nothing.
        return Follow(request, type, existing.Id, existing) with { Status = 200 };
    }

    private ArmResponse Write(ArmRequest request, ResourceType type, ResourceId id, JsonObject asked)
    {
        gates.CheckWritable(type, id);
        var existing = cloud.Store.Find(id);
        CheckPreconditions(request, type, id, existing);
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

    private void CheckPreconditions(ArmRequest request, ResourceType type, ResourceId id, ResourceRecord? existing)
    {
        if (type.Etag is EtagForm.None or EtagForm.Weak)
            return;
        if (request.Header("If-None-Match") == "*" && existing is not null)
            throw type.EtagMismatch(id);
        if (request.Header("If-Match") is { Length: > 0 } wanted && !Matches(wanted, existing))
            throw type.EtagMismatch(id);
        type.CheckPrecondition(cloud, request, existing);
    }

    /// <summary>The Azure CLI writes the header of hubs as a map, <c>{'IF-MATCH': '…'}</c>, and Azure takes it.</summary>
    public static bool Matches(string wanted, ResourceRecord? existing) =>
        existing is not null && (wanted == "*" || wanted.Replace("W/", "", StringComparison.Ordinal).Trim('"') == existing.Etag || wanted == $"{{'IF-MATCH': '{existing.Etag}'}}");
}
