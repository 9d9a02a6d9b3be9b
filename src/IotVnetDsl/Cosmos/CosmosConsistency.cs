namespace IotVnetDsl;

/// <summary>What readers of a Cosmos DB account see of writes elsewhere, the strongest first.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-15.</remarks>
public enum CosmosConsistency
{
    /// <summary>The newest write.</summary>
    Strong,

    /// <summary>What is not older than a bound.</summary>
    BoundedStaleness,

    /// <summary>One's own writes.</summary>
    Session,

    /// <summary>Writes in their order.</summary>
    ConsistentPrefix,

    /// <summary>Writes in any order.</summary>
    Eventual,
}
