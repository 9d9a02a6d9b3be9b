namespace IotVnetDsl;

/// <summary>
/// Lets devices upload files (<c>properties.storageEndpoints.$default</c>). The hub gives out signed addresses, with Storage Blob Data
/// Contributor on the whole account; the devices then write to the account themselves and need a way of their own to it: the
/// exception for trusted services does not help them (IVD4007).
/// </summary>
/// <remarks>Ten uploads at a time for a device. Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
/// <param name="Container">The container (<c>containerName</c> and its account), in the hub's subscription (IVD4023). Azure makes one that is not there with the first file.</param>
public sealed record FileUpload(ContainerReference Container)
{
    /// <summary>How long a signed address holds (<c>sasTtlAsIso8601</c>), 1 hour to 1 day. Unset = 1 hour.</summary>
    public TimeSpan? SasTimeToLive { get; init; }

    /// <summary>
    /// Messages to services when a file is there (<c>enableFileUploadNotifications</c> and
    /// <c>messagingEndpoints.fileNotifications</c>). Unset = none.
    /// </summary>
    public FileNotifications? Notifications { get; init; }

    /// <summary>
    /// How the hub proves who it is (<c>authenticationType</c>). Unset = by its system identity, which is the only way through the
    /// account's firewall.
    /// </summary>
    public EndpointAuthentication? Authentication { get; init; }
}
