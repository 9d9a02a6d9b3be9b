namespace IotVnetDsl;

/// <summary>What a key vault keeps keys in.</summary>
public enum KeyVaultSku
{
    /// <summary>In software (<c>standard</c>).</summary>
    Standard,

    /// <summary>In hardware as well (<c>premium</c>).</summary>
    Premium,
}
