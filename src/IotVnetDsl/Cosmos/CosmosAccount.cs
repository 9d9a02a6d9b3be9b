using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A Cosmos DB account for SQL (<c>Microsoft.DocumentDB/databaseAccounts</c>), in whose containers a hub can store messages. It stands in the region
/// that it lives in; further ones, which others may add, are left.
/// </summary>
/// <remarks>
/// Its private endpoint needs the zone <c>privatelink.documents.azure.com</c>. Source: Azure Resource Manager type definitions 2024-05-15.
/// </remarks>
public sealed partial record CosmosAccount : RegionalResource
{
    /// <summary>Declares an account.</summary>
    /// <param name="name">3-44 lower-case letters, digits and hyphens, starting with a letter or digit; unique in all of Azure.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public CosmosAccount(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>
    /// What readers see of writes elsewhere (<c>properties.consistencyPolicy.defaultConsistencyLevel</c>). Unset =
    /// <see cref="CosmosConsistency.Session"/> when the account is created, then left as it is.
    /// </summary>
    public CosmosConsistency? Consistency { get; init; }

    /// <summary>
    /// True = billed by request and without throughput of its own (<c>properties.capabilities</c>: <c>EnableServerless</c>). Cannot be changed.
    /// Unset = left as it is; false on a new account.
    /// </summary>
    public bool? Serverless { get; init; }

    /// <summary>True = the subscription's one free account (<c>properties.enableFreeTier</c>). Cannot be changed. Unset = false.</summary>
    public bool? FreeTier { get; init; }

    /// <summary>Databases (<c>…/sqlDatabases</c>). A list that is set is complete; unset = databases are left as they are.</summary>
    public ValueList<CosmosDatabase>? Databases { get; init; }

    /// <summary>
    /// Whether there are public addresses at all (<c>properties.publicNetworkAccess</c>). Disabled leaves private endpoints only, by which no hub
    /// comes. Unset = <see cref="PublicNetworkAccess.Enabled"/>.
    /// </summary>
    public PublicNetworkAccess? PublicNetworkAccess { get; init; }

    /// <summary>
    /// Public IPv4 addresses and blocks that get in (<c>properties.ipRules</c>); with one, nobody else does. <c>0.0.0.0</c> stands for whatever is in
    /// Azure's data centers, hubs included. A list that is set is complete; unset = left as they are, none on a new account: everybody gets in.
    /// </summary>
    public ValueList<AddressPrefix>? IpRules { get; init; }

    /// <summary>
    /// Subnets that get in (<c>properties.virtualNetworkRules</c>), each with the endpoint of <c>Microsoft.AzureCosmosDB</c> (IVD3015); with one,
    /// nobody else does. A list that is set is complete; unset = left as they are, none on a new account.
    /// </summary>
    public ValueList<SubnetRule>? SubnetRules { get; init; }

    /// <summary>False = keys are refused (<c>properties.disableLocalAuth: true</c>), and with them endpoints by key. Unset = true.</summary>
    public bool? LocalAuthentication { get; init; }

    /// <summary>
    /// Lowest TLS version of clients (<c>properties.minimalTlsVersion</c>), up to <see cref="TlsVersion.Tls12"/>. Unset = left as it is; 1.2 on a new
    /// account.
    /// </summary>
    public TlsVersion? MinimumTlsVersion { get; init; }

    /// <summary>Its managed identities (<c>identity</c>), for a key of one's own. Unset = left as they are; none on a new one.</summary>
    public Identity? Identity { get; init; }

    /// <summary>The account's own identity (<c>identity.principalId</c>), known after it is made: the principal of its role assignments.</summary>
    [GraphReference(Output = "identity.principalId")]
    public PrincipalReference SystemIdentity => new(Output("identity.principalId"));

    /// <summary>A reference to one of the account's databases.</summary>
    /// <param name="name">Name of the database.</param>
    [GraphReference(Child = nameof(Databases), KeyParameter = nameof(name))]
    public CosmosDatabaseReference Database(string name) => new(Child(nameof(Databases), name));
}
