namespace IotVnetDsl.Rules.Model;

/// <summary>
/// Notes what is read of a model, so that what an edit affects can be derived. What was worked out once (a part of the model) counts as
/// read again, with all that it read, by whoever asks for it.
/// </summary>
public sealed class ReadLog
{
    private readonly Stack<HashSet<GraphRead>> _recordings = new();

    /// <summary>What the action reads.</summary>
    public IReadOnlyCollection<GraphRead> Record(Action action)
    {
        var reads = new HashSet<GraphRead>();
        _recordings.Push(reads);
        try
        {
            action();
        }
        finally
        {
            _recordings.Pop();
        }

        Note(reads);
        return reads;
    }

    internal void Note(GraphRead read)
    {
        if (_recordings.Count > 0)
            _recordings.Peek().Add(read);
    }

    internal void Note(IEnumerable<GraphRead> reads)
    {
        if (_recordings.Count > 0)
            _recordings.Peek().UnionWith(reads);
    }
}
