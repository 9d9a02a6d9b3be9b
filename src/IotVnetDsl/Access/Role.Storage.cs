using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Roles on storage accounts and blob containers.
public sealed partial record Role
{
    /// <summary>
    /// Storage Blob Data Contributor: read, write and delete blobs, and get a user delegation key. What a hub needs on a storage
    /// account for routing, file upload, import and export.
    /// </summary>
    [GraphValue("ba92f5b4-2d11-453d-a403-e96b0029c9fe")]
    public static Role StorageBlobDataContributor { get; } = new("ba92f5b4-2d11-453d-a403-e96b0029c9fe");

    /// <summary>Storage Blob Data Owner: all of Storage Blob Data Contributor and POSIX rights. Wider than a hub needs.</summary>
    [GraphValue("b7e6dc6d-f1e8-4753-8033-0f276bb0955b")]
    public static Role StorageBlobDataOwner { get; } = new("b7e6dc6d-f1e8-4753-8033-0f276bb0955b");

    /// <summary>Storage Blob Data Reader: read blobs. Not enough for anything that a hub does.</summary>
    [GraphValue("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1")]
    public static Role StorageBlobDataReader { get; } = new("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1");

    /// <summary>
    /// Storage Blob Delegator: get a user delegation key and nothing else. Added on the account where a role on a container does the
    /// rest.
    /// </summary>
    [GraphValue("db58b8e5-c6ad-4a2a-8342-4190687cbf4a")]
    public static Role StorageBlobDelegator { get; } = new("db58b8e5-c6ad-4a2a-8342-4190687cbf4a");

    /// <summary>Storage Account Contributor: manage the account and its keys. Gives no access to blobs.</summary>
    [GraphValue("17d1049b-9a84-46fb-8f53-869881c3d3ab")]
    public static Role StorageAccountContributor { get; } = new("17d1049b-9a84-46fb-8f53-869881c3d3ab");

    /// <summary>
    /// Storage Queue Data Contributor: read, write and delete queue messages of a storage account. Nothing that a hub uses.
    /// </summary>
    [GraphValue("974c5e8b-45b9-4653-ba55-5f855dd0fb88")]
    public static Role StorageQueueDataContributor { get; } = new("974c5e8b-45b9-4653-ba55-5f855dd0fb88");
}
