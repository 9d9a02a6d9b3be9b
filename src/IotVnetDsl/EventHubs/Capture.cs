namespace IotVnetDsl;

/// <summary>
/// Capture of an event hub: the namespace writes what arrives to a storage account, as a trusted service of Azure (IVD4032), by an identity with
/// <see cref="Role.StorageBlobDataContributor"/> there (IVD2018).
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01; "Event Hubs Capture", learn.microsoft.com, November 2026.</remarks>
/// <param name="Container">Where to (<c>destination.properties.storageAccountResourceId</c> and <c>blobContainer</c>).</param>
public sealed record Capture(ContainerReference Container)
{
    /// <summary>False = switched off, and its settings kept (<c>enabled</c>). Unset = true.</summary>
    public bool? Enabled { get; init; }

    /// <summary>
    /// By whom it writes (<c>destination.identity</c>). Unset = by the account's keys: Azure takes one itself, with the right of whoever deploys to
    /// list them.
    /// </summary>
    public CaptureIdentity? Identity { get; init; }

    /// <summary>Format of the files (<c>encoding</c>). Unset = <see cref="CaptureEncoding.Avro"/>.</summary>
    public CaptureEncoding? Encoding { get; init; }

    /// <summary>After how long a file is closed (<c>intervalInSeconds</c>), 60 to 900 seconds. Unset = 300 seconds.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>After how many bytes a file is closed (<c>sizeLimitInBytes</c>), 10,485,760 to 524,288,000. Unset = 314,572,800.</summary>
    public long? SizeLimitInBytes { get; init; }

    /// <summary>True = no file where nothing has arrived (<c>skipEmptyArchives</c>). Unset = false.</summary>
    public bool? SkipEmptyFiles { get; init; }

    /// <summary>
    /// Names of the files (<c>archiveNameFormat</c>), with all of <c>{Namespace} {EventHub} {PartitionId} {Year} {Month} {Day} {Hour} {Minute}
    /// {Second}</c> (IVD5005). Unset = these with slashes between, in this order.
    /// </summary>
    public string? FileNameFormat { get; init; }
}
