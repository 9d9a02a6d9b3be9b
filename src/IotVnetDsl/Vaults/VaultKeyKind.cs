namespace IotVnetDsl;

/// <summary>Kinds of keys.</summary>
public enum VaultKeyKind
{
    /// <summary>RSA, in software (<c>RSA</c>).</summary>
    Rsa,

    /// <summary>RSA, in hardware (<c>RSA-HSM</c>): of a Premium vault.</summary>
    RsaHsm,
}
