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
    /// <summary>A subscription with nothing but a name.</summary>
    /// <param name="name">Its name; null becomes null.</param>
    [GraphConversion(Property = nameof(Name))]
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator TopicSubscription?(string? name) => name is null ? null : new(name);
}
