namespace IotVnetDsl.LocalArm.Engine;

/// <summary>The operations, the running ones apart from the many that are kept for those who still ask.</summary>
internal sealed class OperationTable() : Table<Operation>("operations", Operation.Read)
{
    private readonly SortedDictionary<string, Operation> _running = new(StringComparer.Ordinal);

    public IEnumerable<Operation> Running => _running.Values;

    protected override void Set(string key, Operation? row)
    {
        base.Set(key, row);
        if (row is { IsRunning: true })
            _running[key] = row;
        else
            _running.Remove(key);
    }
}
