using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary><c>POST {group}/exportTemplate</c>: all of a group, or what the request names with what is inside.</summary>
internal sealed class GroupExportRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Parsed is not { Id: { } group, Rest: [var action] } || !group.IsOf(ResourceId.ResourceGroupType) || !action.Equals("exportTemplate", StringComparison.OrdinalIgnoreCase))
            return null;
        Gates.CheckManagerVersion(request);
        if (request.Method != "POST")
            throw ArmError.WrongMethod(request);
        services.Gates.CheckScopeExists(group);
        var body = request.JsonBody();
        var asked = body.Texts("resources");
        if (asked.Count == 0)
            throw new ArmError(400, "InvalidRequestContent", "The request content was invalid: 'resources' names no resource and is not [\"*\"].", "resources");
        var roots = asked.Contains("*") ? null : asked.Select(text => Named(services, group, text)).ToList();
        var resources = services.Cloud.Store.Under(group)
            .Where(record => roots is null || roots.Any(root => record.Id.Equals(root) || record.Id.IsUnder(root)))
            .Where(record => GroupExport.IsOfTemplates(services.Cloud.Types.Of(record.Id), record.Id));
        return new ArmResponse(200, new JsonObject { ["template"] = new GroupExport(services.Cloud, resources, body.Text("options") ?? "").Template() });
    }

    private static ResourceId Named(ArmServices services, ResourceId group, string text) =>
        ResourceId.TryParse(text) is { } id && id.IsUnder(group) && services.Cloud.Store.Find(id) is { } found
            ? found.Id
            : throw new ArmError(404, "ResourceNotFound", $"The resource '{text}' is not in resource group '{group.Name}'.", "resources");
}
