namespace IotVnetDsl;

/// <summary>Points to a key of a vault; made by <see cref="KeyVault.Key"/>.</summary>
public sealed record VaultKeyReference : ResourceReference
{
    internal VaultKeyReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
