namespace IotVnetDsl;

/// <summary>Points to a blob container of a storage account.</summary>
public sealed record ContainerReference : ResourceReference
{
    internal ContainerReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
