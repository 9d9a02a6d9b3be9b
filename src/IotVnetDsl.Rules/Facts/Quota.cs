using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>How many of something a resource may have.</summary>
/// <param name="Type">Graph type of the resource.</param>
/// <param name="What">Its list (<c>Firewall.IpRules</c>), or one of each item of a list (<c>Rules.Servers</c>), or the graph type of those that refer to it.</param>
/// <param name="Most">Azure's limit.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record Quota(string Type, string What, int Most, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableArray<Quota>> Listed = new(() => FactTable.Read<Quota>("quotas"));

    /// <summary>Data: <c>quotas.txt</c>.</summary>
    public static ImmutableArray<Quota> All => Listed.Value;

    /// <summary>The limit of those that refer to a resource.</summary>
    public static int MostOf(string type, string what) => All.Single(quota => quota.Type == type && quota.What == what).Most;
}
