using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Routing;

/// <summary>From an address to what answers it.</summary>
internal sealed class ArmRouter(ArmServices services)
{
    private readonly IArmRoute[] _routes =
    [
        .. typeof(IArmRoute).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IArmRoute)) && type is { IsInterface: false, IsAbstract: false })
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (IArmRoute)Activator.CreateInstance(type)!),
    ];

    public ArmResponse Answer(ArmRequest request)
    {
        foreach (var route in _routes)
        {
            if (route.Answer(request, services) is { } answer)
                return answer;
        }

        var (id, rest) = request.Parsed;
        return rest.Length switch
        {
            0 when id is not null => OnResource(request, id),
            3 when IsProviders(rest[0]) => OnCollection(request, id, $"{rest[1]}/{rest[2]}"),
            1 when id is not null => OnChildren(request, id, rest[0]),
            _ => throw NoSuchAddress(request),
        };
    }

    private ArmResponse OnResource(ArmRequest request, ResourceId id)
    {
        var type = services.Gates.CheckType(request, id);
        switch (request.Method)
        {
            case "PUT" when type.Verbs.HasFlag(Verbs.Put):
                return services.Writes.Put(request, type, id);
            case "PATCH" when type.Verbs.HasFlag(Verbs.Patch):
                return services.Writes.Patch(request, type, id);
            case "DELETE" when type.Verbs.HasFlag(Verbs.Delete):
                return services.Deletes.Delete(request, type, id);
            case "GET":
                return Read(request, type, id);
            case "HEAD":
                return new ArmResponse(services.Cloud.Store.Find(id) is { } there && Visibility.IsVisible(services.Cloud, there) ? 204 : 404);
            case "DELETE":
                services.Gates.CheckParent(type, id, "delete");
                throw ArmError.WrongMethod(request);
            default:
                throw ArmError.WrongMethod(request);
        }
    }

    private ArmResponse Read(ArmRequest request, ResourceType type, ResourceId id)
    {
        services.Gates.CheckParent(type, id);
        if (services.Cloud.Store.Find(id) is not { } record || !Visibility.IsVisible(services.Cloud, record))
            throw type.NotFound(id);
        var answer = services.Answers.Resource(id, request.ApiVersion, written: false);
        if (services.Cloud.Store.RunningOn(id) is { } running && services.Answers.Protocol(type, running.Kind, request.ApiVersion, record).Follow == LongRunning.ProvisioningState)
            services.Cloud.Lifecycle.Seen(running, byPolls: false);
        return answer;
    }

    /// <summary>All of one type below a scope; of an extension type, those attached to it.</summary>
    private ArmResponse OnCollection(ArmRequest request, ResourceId? scope, string typeName)
    {
        var type = services.Gates.CheckType(request, typeName);
        services.Gates.CheckScopeExists(scope);
        RequireGet(request);
        var records = services.Cloud.Store.OfType(type.Name).Where(record => scope is null || record.Id.IsUnder(scope));
        return services.Answers.List(request, records);
    }

    /// <summary>A collection of children, an action, or a sub-resource that is no resource.</summary>
    private ArmResponse OnChildren(ArmRequest request, ResourceId id, string name)
    {
        var childType = $"{id.Type}/{name}";
        if (services.Cloud.Types.Find(childType) is { } child)
        {
            services.Gates.CheckType(request, childType);
            services.Gates.CheckParent(child, id.Child(name, "any"));
            RequireGet(request);
            return services.Answers.List(request, services.Cloud.Store.Children(id, child.Name));
        }

        var type = services.Gates.CheckType(request, id);
        services.Gates.CheckParent(type, id);
        var record = services.Cloud.Store.Find(id) ?? throw ArmError.NotFound(id);
        if (request.Method == "POST")
            services.Gates.CheckLocks(type, id, "write");
        return type.Invoke(services.Cloud, record, request, name) ?? throw NoSuchAddress(request);
    }

    private static void RequireGet(ArmRequest request)
    {
        if (request.Method != "GET")
            throw ArmError.WrongMethod(request);
    }

    private static bool IsProviders(string segment) => segment.Equals("providers", StringComparison.OrdinalIgnoreCase);

    private static ArmError NoSuchAddress(ArmRequest request) =>
        new(404, "InvalidResourceType", $"The resource type could not be found: no resource, collection or action answers to {request.Method} '{request.Path}'.");
}
