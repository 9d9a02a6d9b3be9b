using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A tier of namespaces that cannot do everything.</summary>
/// <param name="Type">Graph type of the namespace.</param>
/// <param name="Tier">Name of the sku.</param>
/// <param name="Lacks">What it cannot do.</param>
/// <param name="Least">The least tier that can do all of it.</param>
public sealed record NamespaceTier(string Type, string Tier, ImmutableArray<string> Lacks, string Least)
{
    private static readonly Lazy<ImmutableArray<NamespaceTier>> Listed = new(() => LineText.Embedded("Facts.namespace-tiers.txt")
        .Select(line => new NamespaceTier(line.Cells[0], line.Cells[1], LineText.List(line.Cells[2]), line.Cells[3]))
        .ToImmutableArray());

    /// <summary>Data: <c>namespace-tiers.txt</c>.</summary>
    public static ImmutableArray<NamespaceTier> All => Listed.Value;
}
