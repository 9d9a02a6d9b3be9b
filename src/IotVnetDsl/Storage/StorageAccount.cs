using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A storage account (<c>Microsoft.Storage/storageAccounts</c>).</summary>
public sealed record StorageAccount : RegionalResource
{
    /// <summary>Declares a storage account.</summary>
    /// <param name="name">3-24 characters <c>[a-z0-9]</c>, unique in all of Azure.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public StorageAccount(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>Blob containers. A list that is set is complete; unset = containers are left as they are.</summary>
    public ValueList<BlobContainer>? Containers { get; init; }

    /// <summary>Who gets in (<c>networkAcls</c>). Unset = everybody.</summary>
    public StorageFirewall? Firewall { get; init; }

    /// <summary>A reference to one of the account's containers.</summary>
    /// <param name="name">Name of the container.</param>
    [GraphReference(Child = nameof(Containers), KeyParameter = nameof(name))]
    public ContainerReference Container(string name) => new(Child(nameof(Containers), name));
}
