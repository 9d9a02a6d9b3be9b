using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;

namespace IotVnetDsl.LocalArm.Http.Routes;

/// <summary>The subscription itself, its locations, and everything in a subscription or resource group.</summary>
internal sealed class SubscriptionRoute : IArmRoute
{
    private const string Default = "00000000-0000-0000-0000-000000000001";

    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request is { Method: "GET", Parsed: { Id: null, Rest: ["subscriptions"] } })
            return All(request, services);
        if (request.Method != "GET" || request.Parsed is not { Id: { } id, Rest: var rest })
            return null;
        var atSubscription = id.IsOf(ResourceId.SubscriptionType);
        if (!atSubscription && !id.IsOf(ResourceId.ResourceGroupType))
            return null;
        if (rest.Length > 1 || (rest.Length == 0 && !atSubscription))
            return null;

        Gates.CheckApiVersionForm(request);
        services.Gates.CheckScopeExists(id);
        return rest.Length == 0 ? new ArmResponse(200, Subscription(id)) : rest[0].ToLowerInvariant() switch
        {
            "locations" when atSubscription => new ArmResponse(200, Locations(id)),
            "resourcegroups" when atSubscription => services.Answers.List(request, services.Cloud.Store.Children(id, ResourceId.ResourceGroupType)),
            "resources" => services.Answers.Page(request, Resources(request, services.Cloud, id).Select(record => (JsonNode)Head(services.Answers.Body(record)))),
            _ => null,
        };
    }

    /// <summary>The default subscription and those with something in them.</summary>
    private static ArmResponse All(ArmRequest request, ArmServices services)
    {
        Gates.CheckApiVersionForm(request);
        var used = services.Cloud.Store.Resources.Rows.Select(record => record.Id.Subscription).OfType<ResourceId>();
        var all = used.Prepend(ResourceId.TryParse($"/subscriptions/{Default}")!).Distinct();
        return services.Answers.Page(request, all.Select(id => (JsonNode)Subscription(id)));
    }

    private static JsonObject Subscription(ResourceId id) => new()
    {
        ["id"] = id.Text,
        ["subscriptionId"] = id.Name,
        ["tenantId"] = IdentityDirectory.Tenant,
        ["displayName"] = "Local ARM",
        ["state"] = "Enabled",
    };

    private static JsonObject Locations(ResourceId id) => new()
    {
        ["value"] = new JsonArray(
        [
            .. Regions.All.Select(region => (JsonNode)new JsonObject
            {
                ["id"] = $"{id.Text}/locations/{region.Name}",
                ["name"] = region.Name,
                ["type"] = "Region",
                ["displayName"] = region.DisplayName,
                ["regionalDisplayName"] = region.DisplayName,
                ["metadata"] = new JsonObject { ["regionType"] = "Physical" },
            }),
        ]),
    };

    /// <summary>A list of resources shows no properties.</summary>
    private static JsonObject Head(JsonObject body)
    {
        body.Remove("properties");
        body.Remove("etag");
        return body;
    }

    /// <summary>Top-level resources, as Azure lists them; children are not among them.</summary>
    private static IEnumerable<ResourceRecord> Resources(ArmRequest request, Cloud cloud, ResourceId scope) =>
        cloud.Store.Under(scope)
            .Where(record => !cloud.Types.Of(record.Id).IsChild && record.Id.Parent?.IsOf(ResourceId.ResourceGroupType) == true && record.Id.Namespace != "Microsoft.Authorization")
            .Where(ResourceFilter.Parse(request.Query("$filter")));
}
