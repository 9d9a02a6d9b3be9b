using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Types.Resources;

/// <summary><c>{scope}/providers/Microsoft.Resources/tags/default</c>: the tags of a resource as a resource.</summary>
internal sealed class TagsRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Parsed is not { Id: { Parent: { } scope } id, Rest.Length: 0 } || !id.IsOf("Microsoft.Resources/tags"))
            return null;
        Gates.CheckManagerVersion(request);
        services.Gates.CheckScopeExists(scope);
        var target = services.Cloud.Store.Find(scope) ?? throw ArmError.NotFound(scope);
        var tags = target.Body["tags"] as JsonObject ?? JsonText.NewObject();
        switch (request.Method)
        {
            case "GET":
                break;
            case "PUT":
                tags = Write(services, target, Asked(request));
                break;
            case "PATCH":
                tags = Write(services, target, Patched(tags, Asked(request), request.JsonBody().Text("operation") ?? "Merge"));
                break;
            case "DELETE":
                Write(services, target, JsonText.NewObject());
                return new ArmResponse(200);
            default:
                return null;
        }

        return new ArmResponse(200, new JsonObject
        {
            ["id"] = id.Text,
            ["name"] = "default",
            ["type"] = "Microsoft.Resources/tags",
            ["properties"] = new JsonObject { ["tags"] = tags.DeepClone() },
        });
    }

    private static JsonObject Asked(ArmRequest request) => request.JsonBody().At("properties.tags") as JsonObject ?? JsonText.NewObject();

    private static JsonObject Patched(JsonObject tags, JsonObject asked, string operation)
    {
        switch (operation.ToLowerInvariant())
        {
            case "merge":
                return JsonMerge.Merge(tags, asked);
            case "replace":
                return asked;
            case "delete":
                var left = tags.Clone();
                foreach (var (name, _) in asked)
                    left.Remove(name);
                return left;
            default:
                throw new ArmError(400, "InvalidRequestContent",
                    $"The operation '{operation}' is not valid. Allowed values: Merge, Replace, Delete.");
        }
    }

    private static JsonObject Write(ArmServices services, ResourceRecord target, JsonObject tags)
    {
        var type = services.Cloud.Types.Of(target.Id);
        services.Gates.CheckWritable(type, target.Id);
        var asked = JsonText.NewObject();
        asked["tags"] = tags.DeepClone();
        ResourceWriter.CheckTags(type, asked);
        services.Cloud.Store.Resources.Put(target.With(body => body["tags"] = tags.DeepClone()));
        return tags;
    }
}
