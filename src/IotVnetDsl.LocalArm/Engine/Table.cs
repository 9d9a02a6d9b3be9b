using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Something kept in the state under a key; immutable.</summary>
internal interface IStored
{
    string Key { get; }

    JsonObject ToJson();
}

/// <summary>What the state needs of a table without knowing its rows.</summary>
internal interface ITable
{
    string Name { get; }

    IEnumerable<JsonObject> All();

    void Load(JsonObject row);

    void Drop(string key);

    /// <summary>Rows changed since the last commit; null for a removed one.</summary>
    IReadOnlyList<(string Key, JsonObject? Row)> Changes();

    void Commit();

    void Rollback();
}

/// <summary>Rows by key in ordinal order, with the changes of the current request remembered until it is committed.</summary>
internal class Table<T>(string name, Func<JsonObject, T> read) : ITable
    where T : class, IStored
{
    private readonly SortedDictionary<string, T> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T?> _before = [];

    public string Name => name;

    public IEnumerable<T> Rows => _rows.Values;

    public T? Find(string key) => _rows.GetValueOrDefault(key);

    public void Put(T row)
    {
        if (ReferenceEquals(Find(row.Key), row))
            return;
        Remember(row.Key);
        Set(row.Key, row);
    }

    public void Remove(string key)
    {
        Remember(key);
        Set(key, null);
    }

    public IEnumerable<JsonObject> All() => _rows.Values.Select(row => row.ToJson());

    public virtual void Load(JsonObject row)
    {
        var value = read(row);
        Set(value.Key, value);
    }

    public void Drop(string key) => Set(key, null);

    public IReadOnlyList<(string Key, JsonObject? Row)> Changes() =>
        [.. _before.OrderBy(change => change.Key, StringComparer.Ordinal).Select(change => (change.Key, Find(change.Key) is { } now ? Change(change.Value, now) : null))];

    public void Commit() => _before.Clear();

    public void Rollback()
    {
        foreach (var (key, row) in _before)
            Set(key, row);
        _before.Clear();
    }

    /// <summary>What <see cref="Load"/> makes the new row of.</summary>
    protected virtual JsonObject Change(T? before, T now) => now.ToJson();

    /// <summary>Every change comes through here; null removes.</summary>
    protected virtual void Set(string key, T? row)
    {
        if (row is null)
            _rows.Remove(key);
        else
            _rows[key] = row;
    }

    private void Remember(string key) => _before.TryAdd(key, Find(key));
}
