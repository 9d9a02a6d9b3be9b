using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Roles for data of a Cosmos DB account: given on the account or on a database of it, and kept by the account itself.
public sealed partial record Role
{
    /// <summary>
    /// Cosmos DB Built-in Data Contributor: read and write items: what a hub needs that stores messages by identity. Given on an account or database
    /// (<c>Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments</c>), and on nothing around it.
    /// </summary>
    [GraphValue("00000000-0000-0000-0000-000000000002")]
    public static Role CosmosDbBuiltInDataContributor { get; } = new("00000000-0000-0000-0000-000000000002");

    /// <summary>Cosmos DB Built-in Data Reader: read items. Given on an account or database, and on nothing around it.</summary>
    [GraphValue("00000000-0000-0000-0000-000000000001")]
    public static Role CosmosDbBuiltInDataReader { get; } = new("00000000-0000-0000-0000-000000000001");
}
