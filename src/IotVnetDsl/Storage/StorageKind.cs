namespace IotVnetDsl;

/// <summary>Kind of a storage account (<c>kind</c>). Only <see cref="Storage"/> can be changed, to <see cref="StorageV2"/>.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
public enum StorageKind
{
    /// <summary>General-purpose v2: what routing and file upload need.</summary>
    StorageV2,

    /// <summary>General-purpose v1, the forerunner.</summary>
    Storage,

    /// <summary>Blobs only; routing and file upload can use it.</summary>
    BlobStorage,

    /// <summary>Premium block blobs.</summary>
    BlockBlobStorage,

    /// <summary>Premium files; no hub can write to it (IVD4020).</summary>
    FileStorage,
}
