namespace IotVnetDsl;

/// <summary>Messages to devices (<c>properties.cloudToDevice</c>); not on Basic.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
public sealed record CloudToDevice
{
    /// <summary>
    /// How long a message is kept that states nothing itself (<c>defaultTtlAsIso8601</c>), 1 minute to 2 days. Unset = left as it
    /// is; 1 hour on a new hub.
    /// </summary>
    public TimeSpan? DefaultTimeToLive { get; init; }

    /// <summary>
    /// How often a message is delivered before it is given up (<c>maxDeliveryCount</c>), 1-100. Unset = left as it is; 10 on a
    /// new hub.
    /// </summary>
    public int? MaxDeliveryCount { get; init; }

    /// <summary>What services learn about delivery (<c>feedback</c>). Unset = left as it is.</summary>
    public CloudToDeviceFeedback? Feedback { get; init; }
}
