using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A subscription of a topic (<c>…/topics/subscriptions</c>): gets a copy of every message.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
/// <param name="Name">
/// 1-50 letters, digits, <c>. - _</c>, starting and ending with a letter or digit; unique in the topic.
/// </param>
public sealed record TopicSubscription(string Name)
{
    /// <summary>
    /// True = messages belong to sessions (<c>properties.requiresSession</c>). Cannot be changed. Unset = false.
    /// </summary>
    public bool? RequiresSession { get; init; }

    /// <summary>
    /// How often a message is delivered before it is put aside (<c>properties.maxDeliveryCount</c>), 1 or more. Unset = 10.
    /// </summary>
    public int? MaxDeliveryCount { get; init; }

    /// <summary>
    /// For how long a message that is received is kept from others (<c>properties.lockDuration</c>), at most 5 minutes. Unset = 1 minute.
    /// </summary>
    public TimeSpan? LockDuration { get; init; }

    /// <summary>
    /// How long a message is kept that states nothing itself (<c>properties.defaultMessageTimeToLive</c>), no longer than the topic says.
    /// Unset = left as it is; without end on a new subscription.
    /// </summary>
    public TimeSpan? DefaultTimeToLive { get; init; }

    /// <summary>
    /// True = a message whose time has run out is put aside instead of dropped (<c>properties.deadLetteringOnMessageExpiration</c>). Unset = false.
    /// </summary>
    public bool? DeadLetteringOnMessageExpiration { get; init; }

    /// <summary>A subscription with nothing but a name.</summary>
    /// <param name="name">Its name; null becomes null.</param>
    [GraphConversion(Property = nameof(Name))]
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator TopicSubscription?(string? name) => name is null ? null : new(name);
}
