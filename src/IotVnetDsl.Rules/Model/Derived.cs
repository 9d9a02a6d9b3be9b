namespace IotVnetDsl.Rules.Model;

/// <summary>What follows from a few resources of a model: worked out on first use; what that reads counts as read by all that ask for it.</summary>
internal sealed class Derived<TKey, TValue>(TopologyModel model, Func<TKey, TValue> make) where TKey : notnull
{
    private readonly Dictionary<TKey, (TValue Value, RecordedReads Reads)> _known = [];

    public TValue this[TKey key]
    {
        get
        {
            if (!_known.TryGetValue(key, out var known))
            {
                TValue? value = default;
                var reads = model.Reads.RecordApart(() => value = make(key));
                known = (value!, reads);
                _known.Add(key, known);
            }

            model.Reads.Note(known.Reads);
            return known.Value;
        }
    }
}

/// <summary>As the other, where there is one.</summary>
internal sealed class Derived<TValue>(TopologyModel model, Func<TValue> make)
{
    private readonly Derived<int, TValue> _only = new(model, _ => make());

    public TValue Value => _only[0];
}
