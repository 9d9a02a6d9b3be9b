namespace IotVnetDsl;

/// <summary>The queue by which services learn about delivery (<c>properties.cloudToDevice.feedback</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
public sealed record CloudToDeviceFeedback
{
    /// <summary>
    /// For how long a message that is received is kept from others (<c>lockDurationAsIso8601</c>), 5 seconds to 5 minutes. Unset =
    /// left as it is; 1 minute on a new hub.
    /// </summary>
    public TimeSpan? LockDuration { get; init; }

    /// <summary>How long a message is kept (<c>ttlAsIso8601</c>), 1 minute to 2 days. Unset = left as it is; 1 hour on a new hub.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>How often a message is delivered at most (<c>maxDeliveryCount</c>), 1-100. Unset = left as it is; 10 on a new hub.</summary>
    public int? MaxDeliveryCount { get; init; }
}
