using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.DocumentDB;
using IotVnetDsl.LocalArm.Types.EventHub;
using IotVnetDsl.LocalArm.Types.ServiceBus;
using IotVnetDsl.LocalArm.Types.Storage;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>What an endpoint of a hub points to, looked up by host name as a hub would.</summary>
/// <param name="Kind">As <see cref="HubEndpoint.Kind"/>.</param>
/// <param name="Service">The account or namespace in force.</param>
/// <param name="Entity">The container, event hub, queue or topic in force.</param>
/// <param name="Missing">What is not there, in words.</param>
internal sealed record EgressTarget(string Kind, ResourceRecord? Service, ResourceRecord? Entity, string? Missing)
{
    private static readonly string[] ServiceTypes = [StorageAccount.TypeName, EventHubNamespace.TypeName, ServiceBusNamespace.TypeName, DatabaseAccount.TypeName];

    public bool IsCosmos => Kind == HubEndpoint.Cosmos;

    public bool IsStorage => Kind is HubEndpoint.Storage or HubEndpoint.FileUpload;

    /// <summary>What the hub's PUT tests.</summary>
    public IReadOnlyList<string> NeededActions => Kind switch
    {
        HubEndpoint.Storage or HubEndpoint.FileUpload => ["blob.write"],
        HubEndpoint.EventHubs => ["eventhub.send"],
        HubEndpoint.Cosmos => ["cosmos.write"],
        _ => ["servicebus.send"],
    };

    /// <summary>What it needs as well, and finds missing only when it works: a user delegation key for uploads.</summary>
    public IReadOnlyList<string> ActionsNeededLater => Kind == HubEndpoint.FileUpload ? ["blob.delegate"] : [];

    public string? CannotTakeMessages
    {
        get
        {
            if (Entity?.Body.Flag("properties.requiresSession") == true)
                return $"'{Entity.Id.Name}' requires sessions; routing does not support them.";
            if (Entity?.Body.Flag("properties.requiresDuplicateDetection") == true)
                return $"'{Entity.Id.Name}' requires duplicate detection; routing does not support it.";
            return null;
        }
    }

    /// <summary>Where a role must hold: delegation keys belong to the account, all else to the entity.</summary>
    public ResourceId RoleScope(string action) => action == "blob.delegate" || Entity is null ? Service!.Id : Entity.Id;

    public static EgressTarget Of(Cloud cloud, HubEndpoint endpoint) =>
        Find(cloud, endpoint.Kind, endpoint.Host, endpoint.Service, endpoint.Entity);

    /// <summary>As an endpoint to this account, container, namespace or entity would find it; null for other types.</summary>
    public static EgressTarget? To(Cloud cloud, ResourceId id, bool fileUpload)
    {
        var service = id.SelfAndAncestors.FirstOrDefault(each => ServiceTypes.Any(each.IsOf));
        if (service is null)
            return null;
        var kind = service.IsOf(StorageAccount.TypeName) ? fileUpload ? HubEndpoint.FileUpload : HubEndpoint.Storage
            : service.IsOf(DatabaseAccount.TypeName) ? HubEndpoint.Cosmos
            : service.IsOf(EventHubNamespace.TypeName) ? HubEndpoint.EventHubs
            : id.IsOf(Topic.TypeName) ? HubEndpoint.Topics
            : HubEndpoint.Queues;
        var found = cloud.InForce(service);
        var entity = id.Equals(service) ? null : cloud.InForce(id);
        var isMissing = found is null || (entity is null && !id.Equals(service));
        return new EgressTarget(kind, found, entity, isMissing ? $"'{id.Text}' does not exist." : null);
    }

    private static EgressTarget Find(Cloud cloud, string kind, string? host, string? name, string? entityName)
    {
        if (host is null || name is null)
            return new EgressTarget(kind, null, null, "The endpoint has no valid address.");
        var (suffix, family) = kind switch
        {
            HubEndpoint.Storage or HubEndpoint.FileUpload => (cloud.Names.Storage, HostFamily.Storage),
            HubEndpoint.Cosmos => (cloud.Names.Documents, HostFamily.Databases),
            _ => (cloud.Names.Messaging, HostFamily.Messaging),
        };
        var holder = host.EndsWith("." + suffix, StringComparison.OrdinalIgnoreCase) ? GlobalNames.Holder(cloud, family, name) : null;
        var service = holder is null ? null : cloud.InForce(holder.Id);
        if (service is null || !service.Id.IsOf(ServiceType(kind)))
            return new EgressTarget(kind, null, null, $"No such host is known: '{host}'.");
        var id = EntityId(kind, service.Id, entityName ?? "");
        return cloud.InForce(id) is { } entity
            ? new EgressTarget(kind, service, entity, null)
            // That of file uploads is made with the first of them.
            : new EgressTarget(kind, service, null, kind == HubEndpoint.FileUpload ? null : $"'{entityName}' does not exist in '{name}'.");
    }

    private static string ServiceType(string kind) => kind switch
    {
        HubEndpoint.Storage or HubEndpoint.FileUpload => StorageAccount.TypeName,
        HubEndpoint.EventHubs => EventHubNamespace.TypeName,
        HubEndpoint.Cosmos => DatabaseAccount.TypeName,
        _ => ServiceBusNamespace.TypeName,
    };

    private static ResourceId EntityId(string kind, ResourceId service, string name) => kind switch
    {
        HubEndpoint.Storage or HubEndpoint.FileUpload => service.Child("blobServices", "default").Child("containers", name),
        HubEndpoint.EventHubs => service.Child("eventhubs", name),
        HubEndpoint.Cosmos => service.Child("sqlDatabases", name.Split('/')[0]).Child("containers", name.Split('/')[^1]),
        HubEndpoint.Queues => service.Child("queues", name),
        _ => service.Child("topics", name),
    };
}
