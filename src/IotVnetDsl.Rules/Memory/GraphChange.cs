using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Memory;

/// <summary>What is different in the second of two graphs of a topology, as far as anything that is read of a model can tell.</summary>
internal sealed class GraphChange
{
    private readonly TopologyGraph _before;
    private readonly TopologyGraph _now;
    private readonly List<GraphNode> _changed = [];

    // Resources that are another's, or new, or gone; and paths that lead to another resource.
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    // Types with other resources than before.
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    // Types of which there may be more than before, or no longer be.
    private readonly HashSet<string> _open;
    private readonly HashSet<(string Type, string? Target)> _referrers = [];

    // Names that others have now, or another one of them.
    private readonly HashSet<(string Type, string? Name)> _names = [];
    private readonly ReadMask _mask;

    // What reads are marked with that this change has come to. Reads outlive it: the marks know nothing of it.
    private readonly object _touched = new();
    private readonly object _untouched = new();

    private GraphChange(TopologyGraph before, TopologyGraph now)
    {
        (_before, _now) = (before, now);
        foreach (var change in NodeChange.Between(before.Nodes, now.Nodes))
            Add(change.Was, change.Is);
        if (!ReferenceEquals(before.Aliases, now.Aliases))
            _paths.UnionWith(before.Aliases.Keys.Union(now.Aliases.Keys).Where(path => before.Find(path)?.Path != now.Find(path)?.Path));
        _open = new(before.OpenTypes.Except(now.OpenTypes).Union(now.OpenTypes.Except(before.OpenTypes)), StringComparer.Ordinal);
        if (_types.Count > 0)
            _types.Add(UnknownValue.AnyType);
        _mask = _paths.Concat(_types).Concat(_open).Concat(_referrers.Select(referrer => referrer.Target ?? referrer.Type))
            .Concat(_names.Select(name => name.Name!))
            .Aggregate(default(ReadMask), (mask, key) => mask.With(key));
    }

    /// <summary>Everything is as it was.</summary>
    public bool IsNone => _paths.Count == 0 && _types.Count == 0 && _open.Count == 0;

    /// <summary>The paths that lead to another resource now, or one that says something else.</summary>
    public IEnumerable<string> Paths => _paths;

    /// <summary>The resources that are new or say something else, as they are now, in order of their paths.</summary>
    public IReadOnlyList<GraphNode> Changed => _changed;

    /// <summary>
    /// Null where of any type there may be more now, or may no longer be, and where the cloud is another: that is another topology to every rule.
    /// </summary>
    public static GraphChange? Between(TopologyGraph before, TopologyGraph now) =>
        before.IsOpen(UnknownValue.AnyType) == now.IsOpen(UnknownValue.AnyType) && before.Cloud == now.Cloud ? new GraphChange(before, now) : null;

    /// <summary>Does the path lead to another resource now, or one that says something else?</summary>
    public bool IsAt(string path) => _paths.Contains(path);

    /// <summary>False where surely nothing would be read otherwise of what has the mask.</summary>
    public bool MayTouch(ReadMask mask) => mask.Meets(_mask);

    /// <summary>Would something of it be read otherwise now?</summary>
    public bool Touches(RecordedReads reads)
    {
        if (!MayTouch(reads.Mask))
            return false;
        var seen = reads.Seen;
        if (seen != _touched && seen != _untouched)
            reads.Seen = seen = TouchesOwn(reads) || TouchesParts(reads) ? _touched : _untouched;
        return seen == _touched;
    }

    private bool TouchesOwn(RecordedReads reads)
    {
        foreach (var read in reads.Own)
        {
            if (Touches(read))
                return true;
        }

        return false;
    }

    private bool TouchesParts(RecordedReads reads)
    {
        foreach (var part in reads.Parts)
        {
            if (Touches(part))
                return true;
        }

        return false;
    }

    private bool Touches(GraphRead read) => read switch
    {
        { Member: GraphRead.Open } => _open.Contains(read.Type),
        { Member: GraphRead.Referrers } => _referrers.Contains((read.Type, read.Path)),
        { Member: GraphRead.Namesakes } => _names.Contains((read.Type, read.Path)),
        { Path: null } => _types.Contains(read.Type),
        { Path: { } path } => _paths.Contains(path) && !IsSame(_before.Find(path), _now.Find(path), read.Member),
    };

    private static bool IsSame(GraphNode? before, GraphNode? now, string? member) => before is null || now is null
        ? before is null && now is null
        : IsSameResource(before, now) && member switch
        {
            null => true,
            GraphRead.Scope => before.Scope == now.Scope && before.RegionPlace == now.RegionPlace,
            GraphRead.Tags => before.Tags.Equals(now.Tags) && before.TagsAround == now.TagsAround,
            GraphRead.Stated => before.Value.Members.Keys.SequenceEqual(now.Value.Members.Keys),
            _ => before[member].Equals(now[member]),
        };

    private static bool IsSameResource(GraphNode before, GraphNode now) =>
        before.Path == now.Path && before.Type == now.Type && before.Owner == now.Owner && before.Origins == now.Origins;

    private void Add(GraphNode? before, GraphNode? now)
    {
        _paths.Add((before ?? now)!.Path);
        if (now is not null)
            _changed.Add(now);
        if (before is null || now is null || !IsSameResource(before, now))
            _types.UnionWith(new[] { before?.Type, now?.Type }.OfType<string>());
        if (before is null || now is null || !IsSameResource(before, now) || before.FoldedName != now.FoldedName)
            _names.UnionWith(new[] { before, now }.OfType<GraphNode>().Where(node => node.FoldedName is not null).Select(node => (node.Type, node.FoldedName)));
        AddReferrers(before, now);
        AddReferrers(now, before);
    }

    // Whom the one refers to and the other does not.
    private void AddReferrers(GraphNode? node, GraphNode? other)
    {
        if (node is null)
            return;
        var others = other?.Type == node.Type ? Mentions.Of(other) : null;
        foreach (var target in Mentions.Of(node).Paths)
        {
            if (others is null || !others.Paths.Contains(target))
                _referrers.Add((node.Type, target));
        }

        if (Mentions.Of(node).MayBeMore && others is not { MayBeMore: true })
            _referrers.Add((node.Type, null));
    }
}
