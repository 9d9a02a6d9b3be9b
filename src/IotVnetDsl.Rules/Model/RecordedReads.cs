namespace IotVnetDsl.Rules.Model;

/// <summary>What was read while something was worked out: by itself, and by what it asked for, which may have been worked out before.</summary>
internal sealed class RecordedReads(IReadOnlyCollection<GraphRead> own, IReadOnlyCollection<RecordedReads> parts)
{
    private ReadMask? _mask;

    public static RecordedReads None { get; } = new([], []);

    public IReadOnlyCollection<GraphRead> Own { get; } = own;

    public IReadOnlyCollection<RecordedReads> Parts { get; } = parts;

    /// <summary>Of the paths and types of its own reads.</summary>
    public ReadMask Mask => _mask ??= Own.Aggregate(default(ReadMask), (mask, read) => mask.With(read.Path ?? read.Type));

    /// <summary>The mark of who looked at it last.</summary>
    public object? Seen { get; set; }

    public bool IsNone => Own.Count == 0 && Parts.Count == 0;

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
