using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A consumer group of a hub's built-in endpoint or of an event hub: its readers share a position. <c>$Default</c> always exists.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30 (hub) and 2024-01-01 (event hub).</remarks>
/// <param name="Name">
/// 1-50 letters, digits, <c>. _ -</c>.
/// </param>
public sealed record ConsumerGroup(string Name)
{
    /// <summary>A consumer group with nothing but a name.</summary>
    /// <param name="name">Its name; null becomes null.</param>
    [GraphConversion(Property = nameof(Name))]
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator ConsumerGroup?(string? name) => name is null ? null : new(name);
}
