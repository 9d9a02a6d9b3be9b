namespace IotVnetDsl;

/// <summary>Points to a database of a Cosmos DB account; made by <see cref="CosmosAccount.Database"/>.</summary>
public sealed record CosmosDatabaseReference : ResourceReference
{
    internal CosmosDatabaseReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
