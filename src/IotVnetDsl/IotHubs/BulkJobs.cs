namespace IotVnetDsl;

/// <summary>
/// Where device import and export jobs read and write. They are started by a target, not by deploying; the hub's identity needs
/// Storage Blob Data Contributor on the whole account. One job at a time. The hub itself keeps nothing of it, and devices cannot upload
/// to it: that is <see cref="FileUpload"/>.
/// </summary>
/// <remarks>Source: the hub's jobs API (<c>POST /jobs/create</c>, <c>storageAuthenticationType</c>).</remarks>
/// <param name="Container">The container (<c>inputBlobContainerUri</c>, <c>outputBlobContainerUri</c>).</param>
public sealed record BulkJobs(ContainerReference Container)
{
    /// <summary>
    /// How the hub proves who it is (<c>storageAuthenticationType</c>). Unset = by its system identity, which is the only way through the
    /// account's firewall.
    /// </summary>
    public EndpointAuthentication? Authentication { get; init; }
}
