namespace IotVnetDsl;

/// <summary>Points to a resource group.</summary>
public sealed record ResourceGroupReference : ResourceReference
{
    internal ResourceGroupReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
