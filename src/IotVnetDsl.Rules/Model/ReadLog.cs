namespace IotVnetDsl.Rules.Model;

/// <summary>
/// Notes what is read of a model, so that what an edit affects can be derived. What was worked out once (a part of the model) counts as
/// read again, with all that it read, by whoever asks for it.
/// </summary>
public sealed class ReadLog
{
    private readonly Stack<Recording> _open = new();

    // Those that have ended, to be used again: there is one for each rule and subject, and its sets grow with what it notes.
    private readonly Stack<Recording> _spare = new();

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
        var recording = _spare.Count > 0 ? _spare.Pop() : new Recording();
        recording.Subject = subject;
        _open.Push(recording);
    }

    /// <summary>What was read since the last beginning.</summary>
    internal RecordedReads End()
    {
        var recording = _open.Pop();
        var reads = recording.ToReads();
        if (recording.Reset())
            _spare.Push(recording);
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
        /// <summary>A set that has been larger costs more to empty than to make.</summary>
        private const int Few = 256;

        private readonly HashSet<GraphRead> _own = [];
        private readonly HashSet<RecordedReads> _parts = [];

        public string? Subject { get; set; }

        public void Add(GraphRead read)
        {
            if (read.Path is null || read.Path != Subject || read.Member is GraphRead.Referrers or GraphRead.Namesakes)
                _own.Add(read);
        }

        public void Add(RecordedReads reads) => _parts.Add(reads);

        public RecordedReads ToReads() => _own.Count + _parts.Count == 0 ? RecordedReads.None : new RecordedReads([.. _own], [.. _parts]);

        /// <summary>Forgets what was noted; false where that was so much that another one had better take its place.</summary>
        public bool Reset()
        {
            if (_own.Count > Few || _parts.Count > Few)
                return false;
            _own.Clear();
            _parts.Clear();
            return true;
        }
    }
}
