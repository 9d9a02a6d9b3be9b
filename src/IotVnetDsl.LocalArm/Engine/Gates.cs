using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>What Resource Manager itself asks before a resource provider hears of a request.</summary>
internal sealed class Gates(Cloud cloud)
{
    public ResourceType CheckType(ArmRequest request, string typeName)
    {
        if (typeName.Equals(ResourceId.ResourceGroupType, StringComparison.OrdinalIgnoreCase))
        {
            CheckManagerVersion(request);
            return cloud.Types.Find(typeName)!;
        }

        CheckApiVersionForm(request);
        var slash = typeName.IndexOf('/', StringComparison.Ordinal);
        var providerNamespace = slash < 0 ? typeName : typeName[..slash];
        if (!cloud.Types.Namespaces.Contains(providerNamespace, StringComparer.OrdinalIgnoreCase))
            throw ArmError.UnknownNamespace(providerNamespace);
        if (cloud.Types.Find(typeName) is not { } type)
        {
            throw new ArmError(404, "InvalidResourceType",
                $"The resource type '{typeName[(slash + 1)..]}' could not be found in the namespace '{providerNamespace}' for api version '{request.ApiVersion}'.");
        }

        var versions = type.ApiVersions;
        if (!versions.Contains(request.ApiVersion))
        {
            throw new ArmError(400, "NoRegisteredProviderFound",
                $"No registered resource provider found for API version '{request.ApiVersion}' for type '{type.Name[(type.Namespace.Length + 1)..]}'. The supported api-versions are '{string.Join(", ", versions)}'.");
        }

        return type;
    }

    /// <summary>The type of an id that stands where its type can stand.</summary>
    public ResourceType CheckType(ArmRequest request, ResourceId id)
    {
        var type = CheckType(request, id.Type);
        var fits = type.Scope switch
        {
            Scope.ResourceGroup => id.Parent?.IsOf(ResourceId.ResourceGroupType) == true,
            Scope.Subscription => id.Parent?.IsOf(ResourceId.SubscriptionType) == true,
            _ => true,
        };
        return fits ? type : throw new ArmError(404, "InvalidResourceType",
            $"The resource type '{type.Name[(type.Namespace.Length + 1)..]}' could not be found in the namespace '{type.Namespace}' at the scope '{id.Parent?.Text ?? "/"}'.");
    }

    /// <summary>
    /// At Resource Manager's own addresses. Azure takes only the listed versions there; here one that any type has is
    /// enough, so that a script may keep to one.
    /// </summary>
    public static void CheckManagerVersion(ArmRequest request)
    {
        if (request.ApiVersion.Length > 0 && !PublishedVersions.Any.Contains(request.ApiVersion))
        {
            throw new ArmError(400, "InvalidApiVersionParameter",
                $"The api-version '{request.ApiVersion}' is invalid. The supported versions are '{string.Join(',', PublishedVersions.OfResourceManager)}'.");
        }

        CheckApiVersionForm(request);
    }

    public static void CheckApiVersionForm(ArmRequest request)
    {
        if (request.ApiVersion.Length == 0)
            throw new ArmError(400, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.");
        if (!PublishedVersions.Form.IsMatch(request.ApiVersion))
        {
            throw new ArmError(400, "InvalidApiVersionParameter",
                $"The api-version '{request.ApiVersion}' is invalid. It must be a date of the form 'yyyy-MM-dd', optionally with '-preview'.");
        }
    }

    public static void CheckSubscription(ResourceId? id)
    {
        if (id?.Subscription is { } subscription && !Guid.TryParse(subscription.Name, out _))
            throw new ArmError(400, "InvalidSubscriptionId", $"The provided subscription identifier '{subscription.Name}' is malformed or invalid.");
    }

    public void CheckScopeExists(ResourceId? scope)
    {
        CheckSubscription(scope);
        if (scope?.ResourceGroup is { } group && cloud.Store.Find(group) is null)
            throw ArmError.NotFound(group);
    }

    public void CheckParent(ResourceType type, ResourceId id, string operation = "read")
    {
        CheckScopeExists(id.Parent);
        if (!type.ParentExists(cloud, id))
            throw type.ParentNotFound(id, operation);
    }

    public void CheckWritable(ResourceType type, ResourceId id)
    {
        CheckParent(type, id, "write");
        CheckRegistered(type, id);
        if (id.ResourceGroup is { } group && cloud.Store.RunningOn(group) is { Kind: OperationKind.Delete })
        {
            throw new ArmError(409, "ResourceGroupBeingDeleted",
                $"The resource group '{group.Name}' is in deprovisioning state and cannot perform this operation.");
        }

        CheckLocks(type, id, "write");
        CheckParentsSettled(type, id);
        if (!type.NameRule.Allows(id.Name))
            throw type.InvalidName(id.Name);
    }

    /// <summary>Nothing is written into what is only being made, or already being removed.</summary>
    private void CheckParentsSettled(ResourceType type, ResourceId id)
    {
        if (type.Scope != Scope.Parent)
            return;
        foreach (var parent in id.SelfAndAncestors.Skip(1).Where(parent => !parent.IsOf(ResourceId.ResourceGroupType)))
        {
            if (cloud.Store.RunningOn(parent) is { Kind: OperationKind.Create or OperationKind.Delete } operation)
                throw cloud.Types.Of(parent).Busy(cloud, parent, operation);
        }
    }

    /// <summary>Locks at, above and, for a deletion, below a resource. The operation is <c>write</c> or <c>delete</c>.</summary>
    public void CheckLocks(ResourceType type, ResourceId id, string operation)
    {
        if (type.Name == "Microsoft.Authorization/locks")
            return;
        var deleting = operation == "delete";
        var locked = cloud.Store.OfType("Microsoft.Authorization/locks")
            .Where(record => deleting || record.Body.Says("properties.level", "ReadOnly"))
            .Select(record => record.Id.Parent!)
            .Where(scope => id.SelfAndAncestors.Contains(scope) || (deleting && scope.IsUnder(id)))
            .Select(scope => scope.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (locked.Count > 0)
        {
            throw new ArmError(409, "ScopeLocked",
                $"The scope '{id.Text}' cannot perform {operation} operation because following scope(s) are locked: '{string.Join(", ", locked)}'. Please remove the lock and try again.");
        }
    }

    public void CheckFree(ResourceType type, ResourceId id, IEnumerable<ResourceId> occupies)
    {
        if (cloud.Store.Operations.Occupying([id.Key, .. occupies.Select(other => other.Key)]) is { } running)
            throw type.Busy(cloud, id, running);
    }

    private void CheckRegistered(ResourceType type, ResourceId id)
    {
        if (id.Subscription is { } subscription && !new ProviderRegistrations(cloud).IsRegistered(subscription.Name, type.Namespace))
        {
            throw new ArmError(409, "MissingSubscriptionRegistration",
                $"The subscription is not registered to use namespace '{type.Namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.", type.Namespace);
        }
    }
}
