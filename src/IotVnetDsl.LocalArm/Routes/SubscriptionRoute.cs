using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Routes;

/// <summary>The tenant, its subscriptions, their locations, and everything in a subscription or resource group.</summary>
internal sealed class SubscriptionRoute : IArmRoute
{
    private const string Default = "00000000-0000-0000-0000-000000000001";

    private static readonly string[] Collections = ["locations", "resourcegroups", "resources"];

    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Parsed is { Id: null, Rest: [var word] })
            return OfTenant(request, services, word.ToLowerInvariant());
        if (request.Parsed is not { Id: { } id, Rest: var rest } || rest.Length > 1 || (rest is [var name] && !Collections.Contains(name.ToLowerInvariant())))
            return null;
        var atSubscription = id.IsOf(ResourceId.SubscriptionType);
        if (!atSubscription && !(id.IsOf(ResourceId.ResourceGroupType) && rest is [var inGroup] && inGroup.Equals("resources", StringComparison.OrdinalIgnoreCase)))
            return null;

        Check(request);
        services.Gates.CheckScopeExists(id);
        return rest.Length == 0 ? new ArmResponse(200, Subscription(id)) : rest[0].ToLowerInvariant() switch
        {
            "locations" => new ArmResponse(200, Locations(id, services.Cloud)),
            "resourcegroups" => services.Answers.List(request, services.Cloud.Store.Children(id, ResourceId.ResourceGroupType).Where(ResourceFilter.Parse(request.Query("$filter")))),
            _ => services.Answers.Page(request, Resources(request, services.Cloud, id), record => Head(services.Answers.Body(record, ""))),
        };
    }

    private static ArmResponse? OfTenant(ArmRequest request, ArmServices services, string word)
    {
        if (word is not ("subscriptions" or "tenants"))
            return null;
        Check(request);
        return word == "tenants" ? services.Answers.Page(request, [IdentityDirectory.Tenant], Tenant) : services.Answers.Page(request, Subscriptions(services.Cloud), Subscription);
    }

    private static void Check(ArmRequest request)
    {
        Gates.CheckManagerVersion(request);
        if (request.Method != "GET")
            throw ArmError.WrongMethod(request);
    }

    /// <summary>The default subscription and those with something in them.</summary>
    private static IEnumerable<ResourceId> Subscriptions(Cloud cloud) => cloud.Store.Resources.Rows.Select(record => record.Id.Subscription)
        .OfType<ResourceId>().Prepend(ResourceId.TryParse($"/subscriptions/{Default}")!).Distinct();

    private static JsonObject Tenant(string id) => new()
    {
        ["id"] = $"/tenants/{id}",
        ["tenantId"] = id,
        ["displayName"] = "Local ARM",
    };

    private static JsonObject Subscription(ResourceId id) => new()
    {
        ["id"] = id.Text,
        ["subscriptionId"] = id.Name,
        ["tenantId"] = IdentityDirectory.Tenant,
        ["displayName"] = "Local ARM",
        ["state"] = "Enabled",
    };

    private static JsonObject Locations(ResourceId id, Cloud cloud) => new()
    {
        ["value"] = new JsonArray(
        [
            .. Regions.In(cloud.Names).Select(region => (JsonNode)new JsonObject
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

    private static IEnumerable<ResourceRecord> Resources(ArmRequest request, Cloud cloud, ResourceId scope) =>
        cloud.Store.Under(scope)
            .Where(record => cloud.Types.Of(record.Id).IsTracked(record.Id))
            .Where(ResourceFilter.Parse(request.Query("$filter")));
}
