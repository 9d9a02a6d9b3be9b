namespace IotVnetDsl.Evaluation.Store;

/// <summary>
/// What survives compilations. Looked up by content, bounded: when it is full, what nobody has asked for since it was last so is dropped.
/// </summary>
internal sealed class KeptStore<TKey, TKept>(int capacity) where TKey : notnull where TKept : class
{
    private readonly object _gate = new();
    private Dictionary<TKey, TKept> _young = [];
    private Dictionary<TKey, TKept> _old = [];

    public TKept? Find(TKey key)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(key, out var kept))
                return kept;
            if (!_old.TryGetValue(key, out kept))
                return null;
            Put(key, kept);
            return kept;
        }
    }

    public TKept GetOrKeep(TKey key, Func<TKept> make)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(key, out var kept))
                return kept;
            kept = _old.TryGetValue(key, out var old) ? old : make();
            Put(key, kept);
            return kept;
        }
    }

    public void Keep(TKey key, TKept kept)
    {
        lock (_gate)
            Put(key, kept);
    }

    private void Put(TKey key, TKept kept)
    {
        if (_young.Count >= capacity)
            (_young, _old) = ([], _young);
        _young[key] = kept;
    }
}
