namespace IotVnetDsl.Rules.Model;

/// <summary>
/// Notes what is read of a model, so that what an edit affects can be derived. What was worked out once (a part of the model) counts as
/// read again, with all that it read, by whoever asks for it.
/// </summary>
public sealed class ReadLog
{
    private readonly Stack<Recording> _open = new();
    private Recording? _spare;

    /// <summary>Off until somebody asks: most models are followed by no edit. What was worked out before counts as read by nobody.</summary>
    internal bool IsOn { get; set; }

    /// <summary>What the action reads.</summary>
    public IReadOnlyCollection<GraphRead> Record(Action action)
    {
        IsOn = true;
        var reads = RecordApart(action);
        Note(reads);
        return reads.All();
    }

    /// <summary>What the action reads, which does not count as read by what is going on around it.</summary>
    internal RecordedReads RecordApart(Action action)
    {
        if (!IsOn)
        {
            action();
            return RecordedReads.None;
        }

        Begin(subject: null);
        var reads = RecordedReads.None;
        try
        {
            action();
        }
        finally
        {
            reads = End();
        }

        return reads;
    }

    /// <summary>From here on what is read is apart from what was read before.</summary>
    /// <param name="subject">Path of a resource whose own members are not worth a note: what is found out goes with that very resource.</param>
    internal void Begin(string? subject)
    {
        // Most note nothing: one serves them all.
        var recording = _spare ?? new Recording();
        _spare = null;
        recording.Subject = subject;
        _open.Push(recording);
    }

    /// <summary>What was read since the last beginning.</summary>
    internal RecordedReads End()
    {
        var recording = _open.Pop();
        var reads = recording.ToReads();
        if (reads.IsNone)
            _spare = recording;
        return reads;
    }

    internal void Note(GraphRead read)
    {
        if (_open.Count > 0 && IsOn)
            _open.Peek().Add(read);
    }

    internal void Note(RecordedReads reads)
    {
        if (_open.Count > 0 && IsOn && !reads.IsNone)
            _open.Peek().Add(reads);
    }

    private sealed class Recording
    {
        private HashSet<GraphRead>? _own;
        private HashSet<RecordedReads>? _parts;

        public string? Subject { get; set; }

        public void Add(GraphRead read)
        {
            if (read.Path is null || read.Path != Subject || read.Member is GraphRead.Referrers or GraphRead.Namesakes)
                (_own ??= []).Add(read);
        }

        public void Add(RecordedReads reads) => (_parts ??= []).Add(reads);

        public RecordedReads ToReads() => _own is null && _parts is null ? RecordedReads.None : new RecordedReads([.. _own ?? []], [.. _parts ?? []]);
    }
}
