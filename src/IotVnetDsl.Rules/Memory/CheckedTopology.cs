using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Memory;

/// <summary>What rules found in a topology.</summary>
internal sealed record CheckedTopology(RegionCatalog Regions, IReadOnlyList<CheckedVariant> Variants, IReadOnlyDictionary<Rule, CheckedVariants> Between);

/// <summary>What rules found in one variant.</summary>
internal sealed record CheckedVariant(TopologyGraph Graph, IReadOnlyDictionary<Rule, CheckedRule> Rules);

/// <summary>What a rule found variants to do to each other, and what it read of each.</summary>
internal sealed record CheckedVariants(IReadOnlyList<RecordedReads> Reads, IReadOnlyList<(Finding Finding, string? Variant)> Findings);
