using System.Collections.Immutable;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules;

/// <summary>Runs the rules over the variants of a topology.</summary>
public static class RuleRun
{
    /// <summary>Findings of all variants, those that agree merged into one that names its variants, in a fixed order.</summary>
    public static ImmutableArray<Finding> Over(IEnumerable<TopologyGraph> variants, RegionCatalog regions, CancellationToken cancellation = default)
    {
        var found = new List<(Finding Finding, string? Variant)>();
        var topologies = variants.Select(graph => new TopologyModel(graph)).ToArray();
        foreach (var rule in Rule.All)
        {
            var contexts = topologies.Select(topology => new RuleContext(rule, topology, regions, finding => found.Add((finding, topology.Variant)))).ToArray();
            foreach (var context in contexts)
            {
                cancellation.ThrowIfCancellationRequested();
                rule.Check(context);
            }

            rule.CheckVariants(contexts);
        }

        return found
            .GroupBy(item => item.Finding, item => item.Variant)
            .Select(group => group.Key with
            {
                Variants = new EquatableArray<string>(group.OfType<string>().Distinct().OrderBy(name => name, StringComparer.Ordinal).ToImmutableArray()),
            })
            .OrderBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.PropertyPath, StringComparer.Ordinal)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ToImmutableArray();
    }
}
