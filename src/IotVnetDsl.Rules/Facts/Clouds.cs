using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>The clouds of Azure, found by what is theirs.</summary>
public static class Clouds
{
    private static readonly Lazy<ImmutableArray<KnownCloud>> Read = new(() =>
    [
        .. FactTable.Read<FactOfCloud>("clouds").GroupBy(row => row.Cloud, StringComparer.Ordinal)
            .Select(rows => new KnownCloud(rows.Key, rows.ToDictionary(row => row.Kind, row => row.Value ?? "-", StringComparer.Ordinal))),
    ]);

    /// <summary>All of them, the public one first.</summary>
    public static ImmutableArray<KnownCloud> All => Read.Value;

    /// <summary>The one that is meant where nobody names one.</summary>
    public static KnownCloud Public => All[0];

    /// <summary>A cloud by Azure's name of it; null where it is none.</summary>
    public static KnownCloud? Find(string? name) => All.FirstOrDefault(cloud => cloud.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The cloud whose ARM answers under the host; null where it is nobody's.</summary>
    public static KnownCloud? OfResourceManager(Uri endpoint) =>
        All.FirstOrDefault(cloud => new Uri(cloud.ResourceManager).Host.Equals(endpoint.Host, StringComparison.OrdinalIgnoreCase));

    /// <summary>The cloud that the name of a host or of a zone belongs to; null where it is nobody's.</summary>
    public static KnownCloud? OfHost(string host) => All.FirstOrDefault(cloud => cloud.Domains.Concat(PrivateLinks.ZonesOf(cloud)).Any(domain =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase)));

    internal sealed record FactOfCloud(string Cloud, string Kind, string? Value, string Source, string Date) : IFact;
}
