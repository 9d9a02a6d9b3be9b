namespace IotVnetDsl;

/// <summary>
/// A key of one's own that an account or namespace is encrypted with (<c>properties.encryption</c>; of Cosmos DB <c>properties.keyVaultKeyUri</c>). Its identity needs
/// <see cref="Role.KeyVaultCryptoServiceEncryptionUser"/> on the key or its vault (IVD2016), and comes as a trusted service.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
/// <param name="Key">The key, in a vault with purge protection (IVD4031).</param>
public sealed record CustomerKey(VaultKeyReference Key)
{
    /// <summary>
    /// The user-assigned identity that uses the key, attached to the account or namespace (<c>identity.userAssignedIdentity</c>). Unset = the
    /// account's or namespace's own: then it is made first and encrypted when that has its role.
    /// </summary>
    public PrincipalReference? Identity { get; init; }

    /// <summary>One version of the key (<c>keyVersion</c>, or the end of the address). Unset = the newest, also after a rotation.</summary>
    public string? Version { get; init; }
}
