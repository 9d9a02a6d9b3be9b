using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Memory;

/// <summary>
/// One rule on its way through one variant. It comes to a resource only where that one, or something that was read while it was looked at, is
/// another now; what was found at all others stays.
/// </summary>
internal sealed class RuleCheck
{
    private readonly TopologyModel _topology;
    private readonly IReadOnlyList<GraphNode>? _stale;
    private readonly LayeredMap<string, CheckedSubject> _subjects;
    private readonly Dictionary<string, (List<RecordedReads> Reads, List<Finding> Findings)> _now = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings = [];
    private readonly List<Finding> _found = [];
    private List<Finding>? _atSubject;

    private RuleCheck(TopologyModel topology, IReadOnlyList<GraphNode>? stale, LayeredMap<string, CheckedSubject> subjects) =>
        (_topology, _stale, _subjects) = (topology, stale, subjects);

    /// <summary>What the rule finds, in a topology that differs from what was checked before by the change; null for all of it.</summary>
    public static CheckedRule Run(Rule rule, TopologyModel topology, Catalog.RegionCatalog regions, CheckedRule? before, GraphChange? change)
    {
        var isWhole = before is null || change is null || change.Touches(before.Reads);
        var stale = isWhole ? null : Stale(topology, before!, change!);
        var gone = isWhole ? [] : change!.Paths.Where(path => before!.Subjects.Find(path) is not null).ToArray();
        if (stale is { Count: 0 } && gone.Length == 0)
            return before!;

        var subjects = isWhole
            ? new LayeredMap<string, CheckedSubject>(new Dictionary<string, CheckedSubject>(StringComparer.Ordinal))
            : before!.Subjects.With(gone.Select(path => new KeyValuePair<string, CheckedSubject?>(path, null)));
        var check = new RuleCheck(topology, stale, subjects);
        var reads = topology.Reads.RecordApart(() => rule.Check(new RuleContext(rule, topology, regions, check.Report, check)));
        return check.ToChecked(reads);
    }

    /// <summary>The resources of a type that the rule has to look at, or of all types.</summary>
    public IEnumerable<ResourceView> Subjects(string type)
    {
        _types.Add(type);
        // A list of its own: what is looked at may make views of others.
        var nodes = _stale is not null ? _stale.Where(node => type == UnknownValue.AnyType || node.Type == type).ToArray()
            : type == UnknownValue.AnyType ? [.. _topology.Graph.Nodes]
            : [.. _topology.Graph.OfType(type)];
        foreach (var node in nodes)
        {
            if (_atSubject is not null)
                throw new InvalidOperationException("A rule looks at one resource at a time: what it looks up of others meanwhile, it takes from the topology");
            _atSubject = _found;
            _topology.Reads.Begin(node.Path);
            try
            {
                yield return _topology.ViewOf(node);
            }
            finally
            {
                Keep(node.Path, _topology.Reads.End());
                _atSubject = null;
            }
        }
    }

    private static List<GraphNode> Stale(TopologyModel topology, CheckedRule before, GraphChange change)
    {
        var stale = change.Changed.Where(node => before.Types.Contains(node.Type) || before.Types.Contains(UnknownValue.AnyType)).ToList();
        stale.AddRange(before.Subjects.Where(subject => subject.IsTouchedBy(change)).Where(subject => !change.IsAt(subject.Key)).Select(subject => topology.Graph.Find(subject.Key)!));
        return stale;
    }

    // At most resources nothing is found and nothing of others read: of these it is enough to know that no more is known of them.
    private void Keep(string subject, RecordedReads reads)
    {
        if (!_now.TryGetValue(subject, out var known) && reads.IsNone && _found.Count == 0)
        {
            if (_subjects.Find(subject) is not null)
                _now.Add(subject, ([], []));
            return;
        }

        if (known.Reads is null)
            _now.Add(subject, known = ([], []));
        if (!reads.IsNone)
            known.Reads.Add(reads);
        known.Findings.AddRange(_found);
        _found.Clear();
    }

    private void Report(Finding finding) => (_atSubject ?? _findings).Add(finding);

    private CheckedRule ToChecked(RecordedReads reads)
    {
        var subjects = _now.Select(subject => new KeyValuePair<string, CheckedSubject?>(
            subject.Key, subject.Value.Reads.Count > 0 || subject.Value.Findings.Count > 0 ? new CheckedSubject([.. subject.Value.Reads], subject.Value.Findings) : null));
        return new CheckedRule(_types, reads, _findings, _subjects.With(subjects));
    }
}
