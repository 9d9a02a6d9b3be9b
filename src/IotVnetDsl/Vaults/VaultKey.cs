using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A key in a vault (<c>Microsoft.KeyVault/vaults/keys</c>), made once; later versions of it come by rotation.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-07-01.</remarks>
/// <param name="Name">1-127 letters, digits and hyphens.</param>
public sealed record VaultKey(string Name)
{
    /// <summary>
    /// What kind of key (<c>properties.kty</c>). Accounts and namespaces take RSA. Cannot be changed. Unset = <see cref="VaultKeyKind.Rsa"/>.
    /// </summary>
    public VaultKeyKind? Kind { get; init; }

    /// <summary>Bits of an RSA key (<c>properties.keySize</c>): 2048, 3072 or 4096. Cannot be changed. Unset = left as it is; 2048 of a new key.</summary>
    public int? Size { get; init; }

    /// <summary>A key with nothing but a name.</summary>
    /// <param name="name">Its name; null becomes null.</param>
    [GraphConversion(Property = nameof(Name))]
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator VaultKey?(string? name) => name is null ? null : new(name);
}
