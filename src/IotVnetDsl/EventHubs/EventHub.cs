using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>An event hub of a namespace (<c>…/namespaces/eventhubs</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
/// <param name="Name">
/// 1-50 letters, digits, <c>. - _</c>, starting and ending with a letter or digit; unique in the namespace.
/// </param>
public sealed partial record EventHub(string Name)
{
    /// <summary>
    /// Number of partitions (<c>properties.partitionCount</c>), 1-32, more on Premium. On Premium it can grow; otherwise another
    /// number is another event hub, and its messages are lost. Unset = 4.
    /// </summary>
    public int? PartitionCount { get; init; }

    /// <summary>
    /// For how many days events are kept (<c>properties.messageRetentionInDays</c>): 1 on Basic, 1-7 on Standard, 1-90 on Premium.
    /// Unset = Azure chooses when the event hub is made, then left as it is.
    /// </summary>
    public int? RetentionDays { get; init; }

    /// <summary>
    /// Consumer groups beside <c>$Default</c> (<c>…/eventhubs/consumergroups</c>); none on Basic. A list that is set is complete; unset =
    /// left as they are.
    /// </summary>
    public ValueList<ConsumerGroup>? ConsumerGroups { get; init; }

    /// <summary>An event hub with nothing but a name.</summary>
    /// <param name="name">Its name; null becomes null.</param>
    [GraphConversion(Property = nameof(Name))]
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator EventHub?(string? name) => name is null ? null : new(name);
}
