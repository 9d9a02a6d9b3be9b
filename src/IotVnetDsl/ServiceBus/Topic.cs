using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A topic of a service bus namespace (<c>…/namespaces/topics</c>), Standard or Premium.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
/// <param name="Name">
/// 1-260 letters, digits, <c>. - _ /</c>, starting and ending with a letter or digit; unique among queues and topics.
/// </param>
public sealed partial record Topic(string Name)
{
    /// <summary>
    /// True = repeated messages are dropped (<c>properties.requiresDuplicateDetection</c>); a hub cannot write to such a topic (IVD4020).
    /// Cannot be changed. Unset = false.
    /// </summary>
    public bool? RequiresDuplicateDetection { get; init; }

    /// <summary>
    /// How long a message is kept that states nothing itself (<c>properties.defaultMessageTimeToLive</c>). Unset = left as it is;
    /// without end on a new topic.
    /// </summary>
    public TimeSpan? DefaultTimeToLive { get; init; }

    /// <summary>
    /// How much it holds, in MiB (<c>properties.maxSizeInMegabytes</c>): 1024 to 5120, of Premium to 81920. Unset = left as it is; 1024 on a new topic.
    /// </summary>
    public int? MaxSizeInMegabytes { get; init; }

    /// <summary>
    /// Subscriptions (<c>…/topics/subscriptions</c>); without one, messages are delivered to nobody (IVD4021). A list that is set is
    /// complete; unset = left as they are.
    /// </summary>
    public ValueList<TopicSubscription>? Subscriptions { get; init; }

    /// <summary>A topic with nothing but a name.</summary>
    /// <param name="name">Its name; null becomes null.</param>
    [GraphConversion(Property = nameof(Name))]
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator Topic?(string? name) => name is null ? null : new(name);
}
