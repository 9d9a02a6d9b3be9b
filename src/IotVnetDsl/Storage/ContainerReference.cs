namespace IotVnetDsl;

/// <summary>Points to a blob container of a storage account; made by <see cref="StorageAccount.Container"/>.</summary>
public sealed record ContainerReference : ResourceReference
{
    internal ContainerReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
