namespace IotVnetDsl.Rules.Model;

/// <summary>What was read while something was worked out: by itself, and by what it asked for, which may have been worked out before.</summary>
internal sealed class RecordedReads(GraphRead[] own, RecordedReads[] parts)
{
    public static RecordedReads None { get; } = new([], []);

    public GraphRead[] Own { get; } = own;

    public RecordedReads[] Parts { get; } = parts;

    /// <summary>Of the paths and types of all of them.</summary>
    public ReadMask Mask { get; } = parts.Aggregate(
        own.Aggregate(default(ReadMask), (mask, read) => mask.With(read.Path ?? read.Type)), (mask, part) => mask.With(part.Mask));

    /// <summary>The mark of who looked at it last.</summary>
    public object? Seen { get; set; }

    public bool IsNone => Own.Length == 0 && Parts.Length == 0;

    /// <summary>All of them, each once.</summary>
    public IReadOnlyCollection<GraphRead> All()
    {
        var all = new HashSet<GraphRead>();
        var known = new HashSet<RecordedReads>();
        var open = new Stack<RecordedReads>([this]);
        while (open.Count > 0)
        {
            var reads = open.Pop();
            if (!known.Add(reads))
                continue;
            all.UnionWith(reads.Own);
            foreach (var part in reads.Parts)
                open.Push(part);
        }

        return all;
    }
}
