using System.Collections.Immutable;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Memory;

/// <summary>Rules on their way through the variants of a topology of which an earlier state may have been checked.</summary>
internal sealed class TopologyCheck
{
    private readonly IReadOnlyList<Rule> _rules;
    private readonly RegionCatalog _regions;
    private readonly RuleMemory? _memory;
    private readonly CheckedTopology? _before;
    private readonly Variant[] _variants;
    private readonly Dictionary<Rule, CheckedVariants> _between = [];
    private readonly List<(Finding Finding, string? Variant)> _found = [];

    private readonly List<Outcome> _outcomes = [];

    public TopologyCheck(IReadOnlyList<Rule> rules, IEnumerable<TopologyGraph> variants, RegionCatalog regions, RuleMemory? memory)
    {
        (_rules, _regions, _memory) = (rules, regions, memory);
        // Of the same variants in the same order, checked by the same rules against the same regions.
        TopologyGraph[] graphs = [.. variants];
        _before = memory?.Last is { } before && before.Regions == regions && before.Rules.SequenceEqual(rules)
            && before.Variants.Select(variant => variant.Graph.Variant).SequenceEqual(graphs.Select(graph => graph.Variant)) ? before : null;
        _variants = [.. graphs.Select((graph, index) => new Variant(graph, _before?.Variants[index]) { IsRemembered = memory is not null })];
    }

    public void Run(Rule rule, CancellationToken cancellation)
    {
        if (_memory is null)
        {
            foreach (var variant in _variants)
            {
                cancellation.ThrowIfCancellationRequested();
                rule.Check(variant.ContextOf(rule, _regions, _found));
            }

            if (_variants.Length > 1)
                _found.AddRange(Between(rule).Findings);
            return;
        }

        var isAsItWas = _before is not null;
        var found = new List<CheckedRule>(_variants.Length);
        foreach (var variant in _variants)
        {
            cancellation.ThrowIfCancellationRequested();
            found.Add(variant.Run(rule, _regions, out var isSame));
            isAsItWas &= isSame;
        }

        var between = _variants.Length > 1 ? Between(rule) : null;
        _outcomes.Add(new Outcome(rule, found, between, isAsItWas && (between is null || ReferenceEquals(_before!.Between[rule], between))));
    }

    /// <summary>
    /// What all rules found, findings of several variants that agree as one that names them, in a fixed order; keeps it for what comes after.
    /// </summary>
    public ImmutableArray<Finding> End()
    {
        // By their ids, which several rules of a team may share.
        var again = new HashSet<string>(_outcomes.Where(outcome => !outcome.IsAsItWas).Select(outcome => outcome.Rule.Descriptor.Id), StringComparer.Ordinal);
        var found = ListedFindings.Of(_found.Concat(_outcomes.Where(outcome => again.Contains(outcome.Rule.Descriptor.Id)).SelectMany(FoundIn))
            .GroupBy(item => item.Finding, item => item.Variant)
            .Select(group => group.Key with
            {
                Variants = new EquatableArray<string>(group.OfType<string>().Distinct().OrderBy(name => name, StringComparer.Ordinal).ToImmutableArray()),
            })
            .OrderBy(finding => finding, FindingOrder.Instance)
            .ToImmutableArray());
        var all = _before is null ? found
            : again.Count == 0 ? _before.Findings
            : Merged(_before.Findings.Where(finding => !again.Contains(finding.Id)), found);
        _memory?.Keep(new CheckedTopology(_rules, _regions, [.. _variants.Select(variant => variant.ToChecked())], _between, all));
        return all;
    }

    private static ImmutableArray<Finding> Merged(IEnumerable<Finding> kept, ImmutableArray<Finding> found)
    {
        var merged = ImmutableArray.CreateBuilder<Finding>();
        OrderedMerge.Into(merged, kept, found, FindingOrder.Instance.Compare);
        return merged.ToImmutable();
    }

    private IEnumerable<(Finding Finding, string? Variant)> FoundIn(Outcome outcome) => _variants
        .Zip(outcome.Variants, (variant, rule) => rule.All.Select(finding => (finding, variant.Topology.Variant)))
        .SelectMany(found => found)
        .Concat(outcome.Between?.Findings ?? []);

    private CheckedVariants Between(Rule rule)
    {
        if (_before?.Between.TryGetValue(rule, out var known) != true || _variants.Where((variant, index) => !variant.IsAsItWas(known!.Reads[index])).Any())
        {
            var findings = new List<(Finding Finding, string? Variant)>();
            RuleContext[] contexts = [.. _variants.Select(variant => variant.ContextOf(rule, _regions, findings))];
            foreach (var variant in _variants)
                variant.Topology.Reads.Begin(subject: null);
            RecordedReads[] reads = [];
            try
            {
                rule.CheckVariants(contexts);
            }
            finally
            {
                reads = [.. _variants.Select(variant => variant.Topology.Reads.End())];
            }

            known = new CheckedVariants(reads, findings);
        }

        _between.Add(rule, known!);
        return known!;
    }

    private sealed record Outcome(Rule Rule, IReadOnlyList<CheckedRule> Variants, CheckedVariants? Between, bool IsAsItWas);

    private sealed class Variant(TopologyGraph graph, CheckedVariant? before)
    {
        private readonly GraphChange? _change = before is null ? null : GraphChange.Between(before.Graph, graph);
        private readonly Dictionary<Rule, CheckedRule> _rules = [];

        public TopologyModel Topology { get; } = new(graph);

        public bool IsRemembered
        {
            init => Topology.Reads.IsOn = value;
        }

        public RuleContext ContextOf(Rule rule, RegionCatalog regions, List<(Finding Finding, string? Variant)> found) =>
            new(rule, Topology, regions, finding => found.Add((finding, Topology.Variant)));

        public CheckedRule Run(Rule rule, RegionCatalog regions, out bool isAsItWas)
        {
            var known = before?.Rules.TryGetValue(rule, out var found) == true ? found : null;
            var now = known is not null && _change is { IsNone: true } ? known : RuleCheck.Run(rule, Topology, regions, known, _change);
            isAsItWas = ReferenceEquals(now, known);
            _rules.Add(rule, now);
            return now;
        }

        public bool IsAsItWas(RecordedReads reads) => _change?.Touches(reads) == false;

        public CheckedVariant ToChecked() => new(graph, _rules);
    }
}
