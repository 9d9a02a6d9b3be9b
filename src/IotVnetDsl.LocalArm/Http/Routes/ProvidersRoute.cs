using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;

namespace IotVnetDsl.LocalArm.Http.Routes;

/// <summary>Resource providers of a subscription: what they offer, where, in which versions; and their registration.</summary>
internal sealed class ProvidersRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Parsed is not { Id: { } subscription, Rest: [var word, .. var rest] } || !subscription.IsOf(ResourceId.SubscriptionType) || !Is(word, "providers"))
            return null;
        if (rest is [_, var last, ..] && !(request.Method == "POST" && Is(last, "register")))
            return null;

        Gates.CheckApiVersionForm(request);
        Gates.CheckSubscription(subscription);
        var cloud = services.Cloud;
        if (rest.Length == 0)
            return services.Answers.Page(request, cloud.Types.Namespaces.Order(StringComparer.Ordinal).Select(name => (JsonNode)Provider(cloud, subscription, name)));

        var known = cloud.Types.Namespaces.FirstOrDefault(name => Is(name, rest[0]))
            ?? throw new ArmError(404, "InvalidResourceNamespace", $"The resource namespace '{rest[0]}' is invalid.");
        if (rest.Length == 2)
            new ProviderRegistrations(cloud).Register(subscription.Name, known);
        return new ArmResponse(200, Provider(cloud, subscription, known));
    }

    private static JsonObject Provider(Cloud cloud, ResourceId subscription, string name) => new()
    {
        ["id"] = $"{subscription.Text}/providers/{name}",
        ["namespace"] = name,
        ["registrationPolicy"] = "RegistrationRequired",
        ["registrationState"] = new ProviderRegistrations(cloud).State(subscription.Name, name),
        ["resourceTypes"] = new JsonArray([.. cloud.Types.All.Where(type => type.Namespace == name).Select(type => (JsonNode)Type(cloud, type))]),
    };

    private static JsonObject Type(Cloud cloud, ResourceType type) => new()
    {
        ["resourceType"] = type.Name[(type.Namespace.Length + 1)..],
        ["locations"] = Locations(cloud, type),
        ["apiVersions"] = new JsonArray([.. type.ApiVersions.OrderDescending(StringComparer.Ordinal).Select(version => (JsonNode)version)]),
    };

    private static JsonArray Locations(Cloud cloud, ResourceType type) => type.Placement switch
    {
        Placement.Global => ["global"],
        Placement.None => [],
        _ => new JsonArray([.. Regions.All.Where(region => type.IsOfferedIn(region, cloud)).Select(region => (JsonNode)region.DisplayName)]),
    };

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
