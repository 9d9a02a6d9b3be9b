using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A storage account (<c>Microsoft.Storage/storageAccounts</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
public sealed partial record StorageAccount : RegionalResource
{
    /// <summary>Declares a storage account.</summary>
    /// <param name="name">3-24 characters <c>[a-z0-9]</c>, unique in all of Azure (else <c>StorageAccountAlreadyTaken</c>).</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public StorageAccount(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>
    /// Price and redundancy (<c>sku.name</c>), which Azure requires. Unset = <see cref="StorageSku.StandardLrs"/> when the account is
    /// created, then left as it is.
    /// </summary>
    public StorageSku? Sku { get; init; }

    /// <summary>
    /// Kind (<c>kind</c>), which Azure requires. Unset = <see cref="StorageKind.StorageV2"/> when the account is created, then left as it
    /// is.
    /// </summary>
    public StorageKind? Kind { get; init; }

    /// <summary>
    /// Blob containers (<c>…/blobServices/default/containers</c>). A list that is set is complete; unset = containers are left as they
    /// are.
    /// </summary>
    public ValueList<BlobContainer>? Containers { get; init; }

    /// <summary>Who gets in by public addresses (<c>properties.networkAcls</c>). Unset = left as it is; everybody on a new account.</summary>
    public Firewall? Firewall { get; init; }

    /// <summary>
    /// Whether there are public addresses at all (<c>properties.publicNetworkAccess</c>). Disabled overrides the firewall's rules, and
    /// reports differ on whether trusted services still pass (IVD4024). Unset = <see cref="PublicNetworkAccess.Enabled"/>.
    /// </summary>
    public PublicNetworkAccess? PublicNetworkAccess { get; init; }

    /// <summary>
    /// False = the account's keys are refused (<c>properties.allowSharedKeyAccess</c>), and with them endpoints and file upload by key.
    /// Unset = true.
    /// </summary>
    public bool? SharedKeyAccess { get; init; }

    /// <summary>
    /// Lowest TLS version of clients (<c>properties.minimumTlsVersion</c>). Unset = left as it is; of a new account Azure
    /// chooses, by API version, and the oldest choose 1.0.
    /// </summary>
    public TlsVersion? MinimumTlsVersion { get; init; }

    /// <summary>
    /// True = a data lake with directories (<c>properties.isHnsEnabled</c>). Cannot be changed. Routing can write to it. Unset = false.
    /// </summary>
    public bool? HierarchicalNamespace { get; init; }

    /// <summary>
    /// True = containers may be opened to anonymous readers (<c>properties.allowBlobPublicAccess</c>); ours never are. Unset = left as it is;
    /// false on a new account.
    /// </summary>
    public bool? BlobPublicAccess { get; init; }

    /// <summary>
    /// False = clients may come without TLS (<c>properties.supportsHttpsTrafficOnly</c>). Unset = true.
    /// </summary>
    public bool? HttpsOnly { get; init; }

    /// <summary>
    /// Resources that pass the firewall by their own identity (<c>properties.networkAcls.resourceAccessRules</c>), beside the exception for
    /// trusted services or in its place; at most 200. A hub that writes to the account is named by <c>new IotHub("its name")</c>, since two
    /// properties that use each other never end. A list that is set is complete; unset = left as it is, none on a new account.
    /// </summary>
    public ValueList<ResourceInstance>? ResourceInstances { get; init; }

    /// <summary>
    /// Its managed identities (<c>identity</c>), for keys of one's own and for what the account writes elsewhere. Unset = left as they are; none on a new one.
    /// </summary>
    public Identity? Identity { get; init; }

    /// <summary>
    /// The account's own identity (<c>identity.principalId</c>), known after it is made: the principal of its role assignments.
    /// </summary>
    [GraphReference(Output = "identity.principalId")]
    public PrincipalReference SystemIdentity => new(Output("identity.principalId"));

    /// <summary>A reference to one of the account's containers.</summary>
    /// <param name="name">Name of the container.</param>
    [GraphReference(Child = nameof(Containers), KeyParameter = nameof(name))]
    public ContainerReference Container(string name) => new(Child(nameof(Containers), name));
}
