using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Types.PrivateLink;

/// <summary><c>GET {target}/privateLinkResources</c>: the sub-resources, their members and zones.</summary>
internal sealed class PrivateLinkResourcesRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Method != "GET" || request.Parsed is not { Id: { } id, Rest: ["privateLinkResources"] })
            return null;
        var type = services.Gates.CheckType(request, id.Type);
        services.Gates.CheckParent(type, id);
        var target = services.Cloud.Store.Find(id) ?? throw ArmError.NotFound(id);
        return type is IPrivateLinkTarget link
            ? new ArmResponse(200, new JsonObject { ["value"] = new JsonArray([.. PrivateLinkGroups.Of(type.Name, services.Cloud).Where(group => link.Offers(target, group.Key)).Select(group => (JsonNode)Show(target, link, group))]) })
            : null;
    }

    private static JsonObject Show(ResourceRecord target, IPrivateLinkTarget link, IGrouping<string, PrivateLinkMember> group) => new()
    {
        ["id"] = $"{target.Id.Text}/privateLinkResources/{group.Key}",
        ["name"] = group.Key,
        ["type"] = target.Id.IsOf(Devices.IotHub.TypeName) ? "Microsoft.Devices/IotHubs/PrivateLinkResources" : $"{target.Id.Type}/privateLinkResources",
        ["properties"] = new JsonObject
        {
            ["groupId"] = group.Key,
            ["requiredMembers"] = new JsonArray([.. group.Select(member => (JsonNode)link.Expand(target, member.Member))]),
            ["requiredZoneNames"] = new JsonArray([.. group.Select(member => (JsonNode)member.Zone).DistinctBy(zone => zone.GetValue<string>())]),
        },
    };
}
