using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views;

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

    public const string ConsumerGroups = "consumer groups";

    public const string Capture = "capture";

    private const string UnlessStated = "Standard";

    private static readonly Lazy<ImmutableArray<NamespaceTier>> Listed = new(() => FactTable.Read<NamespaceTier>("namespace-tiers"));

    /// <summary>The least tier of a type first. Data: <c>namespace-tiers.txt</c>.</summary>
    public static ImmutableArray<NamespaceTier> All => Listed.Value;

    /// <summary>The least tier that can do all of this.</summary>
    public string? Least(IReadOnlyCollection<string> what) => All.FirstOrDefault(tier => tier.Type == Type && !tier.Lacks.Any(what.Contains))?.Tier;

    /// <summary>Can a namespace of the tier do it? Unset is Standard where it is new, and what it is where it is not.</summary>
    public static Answer Has(string type, TextProperty tier, string what)
    {
        if (tier.IsUnknown())
            return Answer.CannotSay;
        var lacks = All.Any(one => one.Type == type && string.Equals(one.Tier, tier.Known ?? UnlessStated, StringComparison.OrdinalIgnoreCase) && one.Lacks.Contains(what));
        return !lacks ? Answer.Yes : tier.IsUnset() ? Answer.CannotSay : Answer.No;
    }
}
