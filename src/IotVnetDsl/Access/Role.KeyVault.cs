using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Roles on a key vault with role-based access, or on a key or secret in it.
public sealed partial record Role
{
    /// <summary>Key Vault Crypto Service Encryption User: wrap and unwrap with a key: what encryption by a key of one's own needs, and no more.</summary>
    [GraphValue("e147488a-f6f5-4113-8e2d-b22465e65bf6")]
    public static Role KeyVaultCryptoServiceEncryptionUser { get; } = new("e147488a-f6f5-4113-8e2d-b22465e65bf6");

    /// <summary>Key Vault Crypto User: use keys for cryptography.</summary>
    [GraphValue("12338af0-0e69-4776-bea7-57ae8d297424")]
    public static Role KeyVaultCryptoUser { get; } = new("12338af0-0e69-4776-bea7-57ae8d297424");

    /// <summary>Key Vault Crypto Officer: keep keys.</summary>
    [GraphValue("14b46e9e-c2b7-41b4-b07b-48a6ebf60603")]
    public static Role KeyVaultCryptoOfficer { get; } = new("14b46e9e-c2b7-41b4-b07b-48a6ebf60603");

    /// <summary>Key Vault Secrets User: read secrets: of whoever deploys with <see cref="Secret.FromKeyVault"/>.</summary>
    [GraphValue("4633458b-17de-408a-b874-0445c86b69e6")]
    public static Role KeyVaultSecretsUser { get; } = new("4633458b-17de-408a-b874-0445c86b69e6");

    /// <summary>Key Vault Secrets Officer: keep secrets.</summary>
    [GraphValue("b86a8fe4-44ce-4948-aee5-eccb2c155cd7")]
    public static Role KeyVaultSecretsOfficer { get; } = new("b86a8fe4-44ce-4948-aee5-eccb2c155cd7");

    /// <summary>Key Vault Administrator: keep keys, secrets and certificates.</summary>
    [GraphValue("00482a5a-887f-4fb3-b363-3b7fe8e74483")]
    public static Role KeyVaultAdministrator { get; } = new("00482a5a-887f-4fb3-b363-3b7fe8e74483");

    /// <summary>Key Vault Reader: see what there is, not its content.</summary>
    [GraphValue("21090545-7ca7-4776-b22c-e363652d74d2")]
    public static Role KeyVaultReader { get; } = new("21090545-7ca7-4776-b22c-e363652d74d2");
}
