namespace IotVnetDsl;

/// <summary>Where a secret stands.</summary>
public enum SecretSource
{
    /// <summary>In an environment variable of the process that deploys.</summary>
    Environment,

    /// <summary>In a key vault.</summary>
    KeyVault,

    /// <summary>With the resource whose key it is.</summary>
    ListedKey,
}
