using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Memory;

/// <summary>Rules on their way through the variants of a topology of which an earlier state may have been checked.</summary>
internal sealed class TopologyCheck
{
    private readonly RegionCatalog _regions;
    private readonly RuleMemory? _memory;
    private readonly CheckedTopology? _before;
    private readonly Variant[] _variants;
    private readonly Dictionary<Rule, CheckedVariants> _between = [];
    private readonly List<(Finding Finding, string? Variant)> _found = [];

    public TopologyCheck(IEnumerable<TopologyGraph> variants, RegionCatalog regions, RuleMemory? memory)
    {
        (_regions, _memory) = (regions, memory);
        // Of the same variants in the same order, checked against the same regions.
        TopologyGraph[] graphs = [.. variants];
        _before = memory?.Last is { } before && before.Regions == regions && before.Variants.Select(variant => variant.Graph.Variant).SequenceEqual(graphs.Select(graph => graph.Variant)) ? before : null;
        _variants = [.. graphs.Select((graph, index) => new Variant(graph, _before?.Variants[index]) { IsRemembered = memory is not null })];
    }

    public IEnumerable<(Finding Finding, string? Variant)> Found => _found;

    public void Run(Rule rule, CancellationToken cancellation)
    {
        foreach (var variant in _variants)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_memory is null)
                rule.Check(variant.ContextOf(rule, _regions, _found));
            else
                _found.AddRange(variant.Run(rule, _regions).All.Select(finding => (finding, variant.Topology.Variant)));
        }

        if (_variants.Length > 1)
            _found.AddRange(Between(rule).Findings);
    }

    /// <summary>Keeps what was found: for what comes after.</summary>
    public void Keep() => _memory?.Keep(new CheckedTopology(_regions, [.. _variants.Select(variant => variant.ToChecked())], _between));

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

        public CheckedRule Run(Rule rule, RegionCatalog regions)
        {
            var known = before?.Rules.TryGetValue(rule, out var found) == true ? found : null;
            var now = known is not null && _change is { IsNone: true } ? known : RuleCheck.Run(rule, Topology, regions, known, _change);
            _rules.Add(rule, now);
            return now;
        }

        public bool IsAsItWas(RecordedReads reads) => _change?.Touches(reads) == false;

        public CheckedVariant ToChecked() => new(graph, _rules);
    }
}
