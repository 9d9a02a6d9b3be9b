using System.Collections;

namespace IotVnetDsl.Rules.Graph;

/// <summary>
/// A large map of which an edit makes another one that differs in a few keys: they share what is the same, and what differs lies above that.
/// Immutable.
/// </summary>
internal sealed class LayeredMap<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull
    where TValue : class
{
    // So many differences are carried along before the map is made anew.
    private const int FewDifferences = 512;
    private const int DifferingPart = 8;

    private readonly Dictionary<TKey, TValue> _shared;
    private readonly Dictionary<TKey, TValue?>? _above;

    public LayeredMap(Dictionary<TKey, TValue> content) => _shared = content;

    private LayeredMap(Dictionary<TKey, TValue> shared, Dictionary<TKey, TValue?> above) => (_shared, _above) = (shared, above);

    public TValue? Find(TKey key) => _above is not null && _above.TryGetValue(key, out var above) ? above
        : _shared.TryGetValue(key, out var value) ? value
        : null;

    /// <summary>The map with other values; null takes a key out.</summary>
    public LayeredMap<TKey, TValue> With(IEnumerable<KeyValuePair<TKey, TValue?>> changes)
    {
        var above = _above is null ? new Dictionary<TKey, TValue?>(_shared.Comparer) : new Dictionary<TKey, TValue?>(_above, _shared.Comparer);
        foreach (var change in changes)
            above[change.Key] = change.Value;
        return above.Count == 0 ? this
            : above.Count > Math.Max(FewDifferences, _shared.Count / DifferingPart) ? new LayeredMap<TKey, TValue>(Flat(above))
            : new LayeredMap<TKey, TValue>(_shared, above);
    }

    /// <summary>What the predicate, which costs less than a look at what lies above, is true of.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> Where(Func<TValue, bool> predicate)
    {
        foreach (var pair in _shared)
        {
            if (predicate(pair.Value) && _above?.ContainsKey(pair.Key) != true)
                yield return pair;
        }

        foreach (var pair in _above ?? [])
        {
            if (pair.Value is { } value && predicate(value))
                yield return new KeyValuePair<TKey, TValue>(pair.Key, value);
        }
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => Where(_ => true).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<TKey, TValue> Flat(Dictionary<TKey, TValue?> above)
    {
        var flat = new Dictionary<TKey, TValue>(_shared, _shared.Comparer);
        foreach (var change in above)
        {
            if (change.Value is { } value)
                flat[change.Key] = value;
            else
                flat.Remove(change.Key);
        }

        return flat;
    }
}
