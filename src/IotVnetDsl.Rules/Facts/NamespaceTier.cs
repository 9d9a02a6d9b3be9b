using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A tier of namespaces, and what it cannot do.</summary>
/// <param name="Type">Graph type of the namespace.</param>
/// <param name="Tier">Name of the sku.</param>
/// <param name="Lacks">What it cannot do.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record NamespaceTier(string Type, string Tier, ImmutableArray<string> Lacks, string Source, string Date) : IFact
{
    public const string IpRules = "IP rules";

    public const string SubnetRules = "subnet rules";

    public const string TrustedServices = "trusted services";

    public const string PrivateEndpoint = "private endpoint";

    public const string Topics = "topics";

    public const string Sessions = "sessions";

    public const string DuplicateDetection = "duplicate detection";

    public const string ConsumerGroups = "consumer groups";

    public const string Capture = "capture";

    public const string CustomerKeys = "keys of one's own";

    private static readonly Lazy<ImmutableArray<NamespaceTier>> Listed = new(() => FactTable.Read<NamespaceTier>("namespace-tiers"));

    /// <summary>The least tier of a type first. Data: <c>namespace-tiers.txt</c>.</summary>
    public static ImmutableArray<NamespaceTier> All => Listed.Value;

    /// <summary>The least tier that can do all of this.</summary>
    public string? Least(IReadOnlyCollection<string> what) => All.FirstOrDefault(tier => tier.Type == Type && !tier.Lacks.Any(what.Contains))?.Tier;
}
