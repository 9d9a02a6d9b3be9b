namespace IotVnetDsl;

/// <summary>
/// Where device import and export jobs read and write. They are started by the targets <c>ExportDevices</c> and <c>ImportDevices</c>, not by deploying; the hub's identity needs
/// Storage Blob Data Contributor on the whole account. One job at a time. The hub itself keeps nothing of it, and devices cannot upload
/// to it: that is <see cref="FileUpload"/>.
/// </summary>
/// <remarks>Source: Microsoft.Devices/IotHubs, <c>exportDevices</c> and <c>importDevices</c> (<c>authenticationType</c>), read November 2026.</remarks>
/// <param name="Container">The container (<c>exportBlobContainerUri</c>, <c>inputBlobContainerUri</c>, <c>outputBlobContainerUri</c>).</param>
public sealed record BulkJobs(ContainerReference Container)
{
    /// <summary>
    /// How the hub proves who it is (<c>authenticationType</c>). Unset = by its system identity, which is the only way through the
    /// account's firewall.
    /// </summary>
    public EndpointAuthentication? Authentication { get; init; }
}
