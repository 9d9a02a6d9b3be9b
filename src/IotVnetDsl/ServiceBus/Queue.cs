using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A queue of a service bus namespace (<c>…/namespaces/queues</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
/// <param name="Name">
/// 1-260 letters, digits, <c>. - _ /</c>, starting and ending with a letter or digit; unique among queues and topics.
/// </param>
public sealed partial record Queue(string Name)
{
    /// <summary>
    /// True = messages belong to sessions (<c>properties.requiresSession</c>); a hub cannot write to such a queue (IVD4020). Cannot be
    /// changed. Unset = false.
    /// </summary>
    public bool? RequiresSession { get; init; }

    /// <summary>
    /// True = repeated messages are dropped (<c>properties.requiresDuplicateDetection</c>); a hub cannot write to such a queue (IVD4020).
    /// Cannot be changed. Unset = false.
    /// </summary>
    public bool? RequiresDuplicateDetection { get; init; }

    /// <summary>
    /// How often a message is delivered before it is put aside (<c>properties.maxDeliveryCount</c>), 1 or more. Unset = 10.
    /// </summary>
    public int? MaxDeliveryCount { get; init; }

    /// <summary>
    /// For how long a message that is received is kept from others (<c>properties.lockDuration</c>), at most 5 minutes. Unset = 1 minute.
    /// </summary>
    public TimeSpan? LockDuration { get; init; }

    /// <summary>
    /// How long a message is kept that states nothing itself (<c>properties.defaultMessageTimeToLive</c>). Unset = left as it is;
    /// without end on a new queue (on Basic 14 days).
    /// </summary>
    public TimeSpan? DefaultTimeToLive { get; init; }

    /// <summary>
    /// How much it holds, in MiB (<c>properties.maxSizeInMegabytes</c>): 1024 to 5120, of Premium to 81920. Unset = left as it is; 1024 on a new queue.
    /// </summary>
    public int? MaxSizeInMegabytes { get; init; }

    /// <summary>
    /// True = a message whose time has run out is put aside instead of dropped (<c>properties.deadLetteringOnMessageExpiration</c>). Unset = false.
    /// </summary>
    public bool? DeadLetteringOnMessageExpiration { get; init; }

    /// <summary>A queue with nothing but a name.</summary>
    /// <param name="name">Its name; null becomes null.</param>
    [GraphConversion(Property = nameof(Name))]
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator Queue?(string? name) => name is null ? null : new(name);
}
