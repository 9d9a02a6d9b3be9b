using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// Where a secret stands; never the secret itself. It is read at the write that needs it, sent when the resource is created, when the code
/// names another source, or on explicit rotation (consent <c>rotate:</c> and the resource's path); never compared and never printed. An
/// exported template has a secure parameter for it.
/// </summary>
public sealed record Secret
{
    private Secret(SecretSource source, string name) => (Source, Name) = (source, name);

    /// <summary>Where it stands.</summary>
    public SecretSource Source { get; init; }

    /// <summary>Name of the environment variable, URI of the key vault's secret, or name of the policy or key.</summary>
    public string Name { get; init; }

    /// <summary>Whose key it is (<c>…/listKeys</c>). Unset = no resource's.</summary>
    public ResourceReference? Of { get; init; }

    /// <summary>A secret in an environment variable of the process that deploys.</summary>
    /// <param name="name">Name of the variable.</param>
    [GraphMember(nameof(Source), SecretSource.Environment)]
    public static Secret FromEnvironment(string name) => new(SecretSource.Environment, name);

    /// <summary>A secret in a key vault that whoever deploys may read.</summary>
    /// <param name="name">URI of the secret (<c>https://vault.vault.azure.net/secrets/name</c>), with or without a version.</param>
    [GraphMember(nameof(Source), SecretSource.KeyVault)]
    public static Secret FromKeyVault(string name) => new(SecretSource.KeyVault, name);

    /// <summary>
    /// A connection string with the first key of a storage account, or the primary key of a Cosmos DB account, which Azure lists for whoever deploys at the write that needs it; an exported template
    /// has <c>listKeys</c> for it.
    /// </summary>
    /// <param name="of">The account.</param>
    [GraphMember(nameof(Source), SecretSource.ListedKey)]
    [GraphMember(nameof(Name), "key1")]
    public static Secret KeyOf(ResourceReference of) => new(SecretSource.ListedKey, "key1") { Of = of };

    /// <summary>The same with the first key of a shared access policy of a hub, or of a namespace, event hub, queue or topic.</summary>
    /// <param name="of">Whose policy.</param>
    /// <param name="name">The policy: of a hub <c>iothubowner</c>, <c>service</c> …, else the name of an <see cref="AuthorizationRule"/>.</param>
    [GraphMember(nameof(Source), SecretSource.ListedKey)]
    public static Secret KeyOf(ResourceReference of, string name) => new(SecretSource.ListedKey, name) { Of = of };
}
