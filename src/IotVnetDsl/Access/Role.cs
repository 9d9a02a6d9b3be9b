using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A role definition, by the GUID that it has in every tenant.</summary>
public sealed record Role
{
    private Role(string id) => Id = id;

    /// <summary>Storage Blob Data Contributor: read, write and delete blobs. What a hub needs on a storage account.</summary>
    [GraphValue("ba92f5b4-2d11-453d-a403-e96b0029c9fe")]
    public static Role StorageBlobDataContributor { get; } = new("ba92f5b4-2d11-453d-a403-e96b0029c9fe");

    /// <summary>GUID of the role definition.</summary>
    public string Id { get; init; }

    /// <summary>A custom role, or one that this library has no member for.</summary>
    /// <param name="id">GUID of the role definition.</param>
    [GraphFactory]
    public static Role WithId(string id) => new(id);
}
