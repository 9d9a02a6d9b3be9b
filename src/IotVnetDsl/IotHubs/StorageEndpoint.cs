namespace IotVnetDsl;

/// <summary>
/// Writes messages to a blob container (<c>endpoints.storageContainers[]</c>). The hub's identity needs Storage Blob Data Contributor.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
public sealed record StorageEndpoint : RoutingEndpoint
{
    /// <summary>Describes a storage endpoint.</summary>
    /// <param name="name">1-64 characters <c>[A-Za-z0-9-._]</c>, unique across all kinds of endpoints.</param>
    /// <param name="container">The container that is written to.</param>
    public StorageEndpoint(string name, ContainerReference container)
        : base(name) => Container = container;

    /// <summary>The container that is written to (<c>endpointUri</c> of its account, <c>containerName</c>).</summary>
    public ContainerReference Container { get; init; }

    /// <summary>Format of the files (<c>encoding</c>). Cannot be changed. Unset = <see cref="StorageEncoding.Avro"/>.</summary>
    public StorageEncoding? Encoding { get; init; }

    /// <summary>
    /// Names of the files (<c>fileNameFormat</c>): each of <c>{iothub} {partition} {YYYY} {MM} {DD} {HH} {mm}</c> once, in any order, with
    /// any text between. Unset = <c>{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}</c>.
    /// </summary>
    public string? FileNameFormat { get; init; }

    /// <summary>
    /// Longest time until a file is written (<c>batchFrequencyInSeconds</c>), 60-720 seconds, whole seconds. Unset = 300 seconds.
    /// </summary>
    public TimeSpan? BatchFrequency { get; init; }

    /// <summary>
    /// Size at which a file is written (<c>maxChunkSizeInBytes</c>), 10,485,760-524,288,000 bytes (10-500 MB). Unset = 314,572,800
    /// (300 MB).
    /// </summary>
    public long? MaxChunkSizeInBytes { get; init; }
}
