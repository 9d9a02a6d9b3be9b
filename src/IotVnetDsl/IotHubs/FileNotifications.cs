namespace IotVnetDsl;

/// <summary>Messages to services when a device has uploaded a file (<c>properties.messagingEndpoints.fileNotifications</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
public sealed record FileNotifications
{
    /// <summary>
    /// How long a notification is kept (<c>ttlAsIso8601</c>), 1 minute to 2 days. Unset = left as it is; 1 hour on a new hub.
    /// </summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>
    /// For how long a notification that is received is kept from others (<c>lockDurationAsIso8601</c>), 5 seconds to 5 minutes. Unset =
    /// left as it is; 1 minute on a new hub.
    /// </summary>
    public TimeSpan? LockDuration { get; init; }

    /// <summary>How often a notification is delivered at most (<c>maxDeliveryCount</c>), 1-100. Unset = 10, always sent.</summary>
    public int? MaxDeliveryCount { get; init; }
}
