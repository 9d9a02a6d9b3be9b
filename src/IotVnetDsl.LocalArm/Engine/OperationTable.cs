using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>
/// The operations, the running ones apart from the many that are kept for those who still ask, and found by what they change without
/// looking at all of them.
/// </summary>
internal sealed class OperationTable() : Table<Operation>("operations", Operation.Read)
{
    private static readonly Comparer<Operation> ByEnd = Comparer<Operation>.Create(
        (one, other) => one.End != other.End ? one.End.CompareTo(other.End) : string.CompareOrdinal(one.Key, other.Key));

    private readonly SortedSet<Operation> _running = new(ByEnd);
    private readonly SortedSet<Operation> _ended = new(ByEnd);
    private readonly Dictionary<string, List<Operation>> _byTarget = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Operation>> _byOccupied = new(StringComparer.Ordinal);
    private readonly List<string> _justEnded = [];

    /// <summary>Those that run, in the order of their ends.</summary>
    public IEnumerable<Operation> Running => _running;

    /// <summary>The one that ends first of those that run.</summary>
    public Operation? Next => _running.Min;

    public IEnumerable<Operation> RunningOn(ResourceId target) => _byTarget.GetValueOrDefault(target.Key) ?? [];

    /// <summary>One that runs and occupies any of them.</summary>
    public Operation? Occupying(params IEnumerable<string> keys) => keys.Select(key => _byOccupied.GetValueOrDefault(key)?[0]).FirstOrDefault(found => found is not null);

    /// <summary>Keys of what has stopped running since this was last asked for.</summary>
    public IReadOnlyList<string> TakeEnded()
    {
        string[] ended = [.. _justEnded];
        _justEnded.Clear();
        return ended;
    }

    /// <summary>Forgets the oldest of those that have ended, but for so many.</summary>
    public void Forget(int kept)
    {
        while (_ended.Count > kept)
            Remove(_ended.Min!.Key);
    }

    protected override void Set(string key, Operation? row)
    {
        var before = Find(key);
        if (before is { IsRunning: true })
        {
            _running.Remove(before);
            Drop(_byTarget, before.Target.Key, before);
            foreach (var occupied in before.Occupies)
                Drop(_byOccupied, occupied, before);
            if (row is not { IsRunning: true })
                _justEnded.Add(key);
        }
        else if (before is not null)
        {
            _ended.Remove(before);
        }

        base.Set(key, row);
        if (row is { IsRunning: true })
        {
            _running.Add(row);
            Keep(_byTarget, row.Target.Key, row);
            foreach (var occupied in row.Occupies)
                Keep(_byOccupied, occupied, row);
        }
        else if (row is not null)
        {
            _ended.Add(row);
        }
    }

    private static void Keep(Dictionary<string, List<Operation>> index, string key, Operation operation)
    {
        if (!index.TryGetValue(key, out var operations))
            index[key] = operations = [];
        operations.Add(operation);
    }

    private static void Drop(Dictionary<string, List<Operation>> index, string key, Operation operation)
    {
        var operations = index[key];
        operations.RemoveAll(other => other.Key == operation.Key);
        if (operations.Count == 0)
            index.Remove(key);
    }
}
