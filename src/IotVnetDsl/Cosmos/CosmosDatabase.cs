namespace IotVnetDsl;

/// <summary>A database of a Cosmos DB account (<c>…/databaseAccounts/sqlDatabases</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-15.</remarks>
/// <param name="Name">1-255 characters without <c>/ \ # ?</c>.</param>
public sealed record CosmosDatabase(string Name)
{
    /// <summary>Containers (<c>…/containers</c>). A list that is set is complete; unset = containers are left as they are.</summary>
    public ValueList<CosmosContainer>? Containers { get; init; }

    /// <summary>
    /// Request units per second that its containers share (<c>properties.options.throughput</c>), 400 or more, sent when it is made and never compared.
    /// Unset = none.
    /// </summary>
    public int? Throughput { get; init; }
}
