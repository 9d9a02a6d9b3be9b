namespace IotVnetDsl.Convention;

/// <summary>
/// On a member of a resource that makes a reference to the resource, to a child of it, or to an output of it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class GraphReferenceAttribute : Attribute
{
    /// <summary>The resource's property that holds its children (<c>Containers</c>); null where the resource itself is meant.</summary>
    public string? Child { get; set; }

    /// <summary>The method's parameter that is the child's key; null where the child is the one that a property names.</summary>
    public string? KeyParameter { get; set; }

    /// <summary>Dotted name of what Azure makes known after apply (<c>identity.principalId</c>).</summary>
    public string? Output { get; set; }
}
