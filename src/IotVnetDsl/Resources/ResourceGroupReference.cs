namespace IotVnetDsl;

/// <summary>Points to a resource group; made by conversion from a <see cref="IotVnetDsl.ResourceGroup"/>.</summary>
public sealed record ResourceGroupReference : ResourceReference
{
    internal ResourceGroupReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
