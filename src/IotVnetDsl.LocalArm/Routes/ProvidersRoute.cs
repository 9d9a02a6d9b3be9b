using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Routes;

/// <summary>Resource providers of the tenant or a subscription: what they offer, where, in which versions; and their registration.</summary>
internal sealed class ProvidersRoute : IArmRoute
{
    public ArmResponse? Answer(ArmRequest request, ArmServices services)
    {
        if (request.Parsed is not { Id: var subscription, Rest: [var word, .. var rest] } || !Is(word, "providers") || subscription?.IsOf(ResourceId.SubscriptionType) == false)
            return null;
        if (rest is [_, var last, ..] && !(rest.Length == 2 && request.Method == "POST" && subscription is not null && (Is(last, "register") || Is(last, "unregister"))))
            return null;

        Gates.CheckManagerVersion(request);
        Gates.CheckSubscription(subscription);
        if (rest.Length < 2 && request.Method != "GET")
            throw ArmError.WrongMethod(request);
        var cloud = services.Cloud;
        if (rest.Length == 0)
            return services.Answers.Page(request, cloud.Types.Namespaces.Order(StringComparer.Ordinal), name => Provider(cloud, subscription, name));

        var known = cloud.Types.Namespaces.FirstOrDefault(name => Is(name, rest[0])) ?? throw ArmError.UnknownNamespace(rest[0]);
        if (rest.Length == 2)
            Register(cloud, subscription!, known, Is(rest[1], "register"));
        return new ArmResponse(200, Provider(cloud, subscription, known));
    }

    private static void Register(Cloud cloud, ResourceId subscription, string name, bool on)
    {
        var registrations = new ProviderRegistrations(cloud);
        if (on)
        {
            registrations.Register(subscription.Name, name);
            return;
        }

        if (cloud.Store.Under(subscription).FirstOrDefault(record => Is(record.Id.Namespace, name)) is { } used)
        {
            throw new ArmError(409, "CannotUnregisterProvider",
                $"Cannot unregister the resource provider '{name}': the subscription has resources of it, such as '{used.Id.Text}'.");
        }

        registrations.Unregister(subscription.Name, name);
    }

    private static JsonObject Provider(Cloud cloud, ResourceId? subscription, string name)
    {
        var provider = new JsonObject
        {
            ["id"] = $"{subscription?.Text}/providers/{name}",
            ["namespace"] = name,
            ["registrationPolicy"] = ProviderRegistrations.IsAlways(name) ? "RegistrationFree" : "RegistrationRequired",
        };
        if (subscription is not null)
            provider["registrationState"] = new ProviderRegistrations(cloud).State(subscription.Name, name);
        provider["resourceTypes"] = new JsonArray([.. cloud.Types.All.Where(type => type.Namespace == name).Select(type => (JsonNode)Type(cloud, type))]);
        return provider;
    }

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
        _ => new JsonArray([.. Regions.In(cloud.Names).Where(region => type.IsOfferedIn(region, cloud)).Select(region => (JsonNode)region.DisplayName)]),
    };

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
