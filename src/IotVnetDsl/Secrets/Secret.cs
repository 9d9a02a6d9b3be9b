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

    /// <summary>Name of the environment variable, or URI of the key vault's secret.</summary>
    public string Name { get; init; }

    /// <summary>A secret in an environment variable of the process that deploys.</summary>
    /// <param name="name">Name of the variable.</param>
    [GraphMember(nameof(Source), SecretSource.Environment)]
    public static Secret FromEnvironment(string name) => new(SecretSource.Environment, name);

    /// <summary>A secret in a key vault that whoever deploys may read.</summary>
    /// <param name="name">URI of the secret (<c>https://vault.vault.azure.net/secrets/name</c>), with or without a version.</param>
    [GraphMember(nameof(Source), SecretSource.KeyVault)]
    public static Secret FromKeyVault(string name) => new(SecretSource.KeyVault, name);
}
