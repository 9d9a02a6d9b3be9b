using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A key vault (<c>Microsoft.KeyVault/vaults</c>): keys that accounts and namespaces are encrypted with, and secrets of deployments. A deleted
/// vault keeps its name until it is purged, with purge protection for <see cref="SoftDeleteDays"/>.
/// </summary>
/// <remarks>
/// Its private endpoint needs the zone <c>privatelink.vaultcore.azure.net</c>. Source: Azure Resource Manager type definitions 2023-07-01.
/// </remarks>
public sealed record KeyVault : RegionalResource
{
    /// <summary>Declares a vault.</summary>
    /// <param name="name">
    /// 3-24 letters, digits and single hyphens, starting with a letter, ending with a letter or digit; unique in all of Azure.
    /// </param>
    /// <param name="tenant">Id (GUID) of the tenant whose people and identities use it, the subscription's.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public KeyVault(string name, string tenant, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => Tenant = tenant;

    /// <summary>Id (GUID) of the tenant whose people and identities use it (<c>properties.tenantId</c>).</summary>
    public string Tenant { get; init; }

    /// <summary>
    /// Whether keys may stand in hardware (<c>properties.sku.name</c>). Unset = <see cref="KeyVaultSku.Standard"/> when it is created, then left
    /// as it is.
    /// </summary>
    public KeyVaultSku? Sku { get; init; }

    /// <summary>
    /// True = who may use it is said by roles, false = by access policies (<c>properties.enableRbacAuthorization</c>), which have no record here.
    /// Unset = true when it is created, then left as it is.
    /// </summary>
    public bool? RoleBasedAccess { get; init; }

    /// <summary>Who gets in by public addresses (<c>properties.networkAcls</c>). Unset = left as it is; everybody on a new vault.</summary>
    public Firewall? Firewall { get; init; }

    /// <summary>
    /// Whether there are public addresses at all (<c>properties.publicNetworkAccess</c>). Disabled overrides the firewall's rules; trusted services
    /// pass all the same. Unset = <see cref="PublicNetworkAccess.Enabled"/>.
    /// </summary>
    public PublicNetworkAccess? PublicNetworkAccess { get; init; }

    /// <summary>
    /// For how many days what is deleted can be recovered (<c>properties.softDeleteRetentionInDays</c>), 7-90. Cannot be changed. Unset = left as
    /// it is; 90 on a new vault.
    /// </summary>
    public int? SoftDeleteDays { get; init; }

    /// <summary>
    /// True = nobody can delete anything for good before its days are over (<c>properties.enablePurgeProtection</c>), which encryption by a key of
    /// one's own needs (IVD4031). Cannot be taken back. Unset = left as it is; off on a new vault.
    /// </summary>
    public bool? PurgeProtection { get; init; }

    /// <summary>
    /// Keys (<c>…/keys</c>). Azure Resource Manager makes keys and deletes none: one that is taken out of the list is left. Unset = none is made.
    /// </summary>
    public ValueList<VaultKey>? Keys { get; init; }

    /// <summary>A reference to one of the vault's keys.</summary>
    /// <param name="name">Name of the key.</param>
    [GraphReference(Child = nameof(Keys), KeyParameter = nameof(name))]
    public VaultKeyReference Key(string name) => new(Child(nameof(Keys), name));
}
