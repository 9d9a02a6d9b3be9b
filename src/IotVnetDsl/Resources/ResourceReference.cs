namespace IotVnetDsl;

/// <summary>
/// Points to a resource, to a child of it, or to an output that Azure makes known after apply. It is made by conversion from a
/// resource or by a member of it, and never holds the resource itself.
/// </summary>
public record ResourceReference
{
    internal ResourceReference(ReferenceParts parts) =>
        (Type, Name, ResourceGroup, Subscription, Child, Key, Output) = (parts.Type, parts.Name, parts.ResourceGroup, parts.Subscription, parts.Child, parts.Key, parts.Output);

    /// <summary>Type of the resource, as this library names it (<c>StorageAccount</c>).</summary>
    public string Type { get; }

    /// <summary>Name of the resource in Azure.</summary>
    public string Name { get; }

    /// <summary>The resource group that the resource states itself; null = it inherits.</summary>
    public ResourceGroupReference? ResourceGroup { get; }

    /// <summary>The subscription that a resource group states itself; null = it inherits, or the resource is no group.</summary>
    public string? Subscription { get; }

    /// <summary>The resource's property that holds the child (<c>Containers</c>); null = the resource itself.</summary>
    public string? Child { get; }

    /// <summary>Name of the child.</summary>
    public string? Key { get; }

    /// <summary>What becomes known after apply (<c>identity.principalId</c>); null = the resource itself.</summary>
    public string? Output { get; }
}
