using System.Collections.Immutable;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Memory;

namespace IotVnetDsl.Rules;

/// <summary>Runs the rules over the variants of a topology.</summary>
public static class RuleRun
{
    /// <summary>What the product's rules find in all variants, findings that agree merged into one that names its variants, in a fixed order.</summary>
    public static ImmutableArray<Finding> Over(IEnumerable<TopologyGraph> variants, RegionCatalog regions, CancellationToken cancellation = default) =>
        Over(variants, regions, memory: null, cancellation);

    /// <summary>As the other, of a topology that may have been checked before: rules look again only where something is another now.</summary>
    public static ImmutableArray<Finding> Over(IEnumerable<TopologyGraph> variants, RegionCatalog regions, RuleMemory? memory, CancellationToken cancellation = default) =>
        Over(Rule.All, variants, regions, memory, cancellation);

    /// <summary>As the other, with rules of the caller's choice.</summary>
    public static ImmutableArray<Finding> Over(
        IReadOnlyList<Rule> rules, IEnumerable<TopologyGraph> variants, RegionCatalog regions, RuleMemory? memory = null, CancellationToken cancellation = default)
    {
        var check = new TopologyCheck(rules, variants, regions, memory);
        foreach (var rule in rules)
        {
            try
            {
                check.Run(rule, cancellation);
            }
            catch (Exception defect) when (defect is not OperationCanceledException)
            {
                throw new RuleFaultException(rule, defect);
            }
        }

        return check.End();
    }
}
