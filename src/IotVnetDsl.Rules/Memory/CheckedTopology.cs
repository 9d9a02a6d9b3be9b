using System.Collections.Immutable;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Memory;

/// <summary>What rules found in a topology.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Regions">What it was checked against.</param>
/// <param name="Variants">What they found in each variant.</param>
/// <param name="Between">What they found variants to do to each other.</param>
/// <param name="Findings">All of it, in order.</param>
internal sealed record CheckedTopology(
    IReadOnlyList<Rule> Rules,
    RegionCatalog Regions,
    IReadOnlyList<CheckedVariant> Variants,
    IReadOnlyDictionary<Rule, CheckedVariants> Between,
    ImmutableArray<Finding> Findings);

/// <summary>What rules found in one variant.</summary>
internal sealed record CheckedVariant(TopologyGraph Graph, IReadOnlyDictionary<Rule, CheckedRule> Rules);

/// <summary>What a rule found variants to do to each other, and what it read of each.</summary>
internal sealed record CheckedVariants(IReadOnlyList<RecordedReads> Reads, IReadOnlyList<(Finding Finding, string? Variant)> Findings);
