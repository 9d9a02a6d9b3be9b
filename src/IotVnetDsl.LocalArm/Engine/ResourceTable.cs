using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>The resources, found by type and by what they are inside of without reading all of them.</summary>
internal sealed class ResourceTable() : Table<ResourceRecord>("resources", ResourceRecord.Read)
{
    private readonly Dictionary<string, SortedDictionary<string, ResourceRecord>> _byType = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> _keys = new(StringComparer.Ordinal);

    public IEnumerable<ResourceRecord> OfType(string type) => _byType.TryGetValue(type, out var rows) ? rows.Values : [];

    /// <summary>Keys below a scope lie between it with a slash and it with the character after the slash.</summary>
    public IEnumerable<ResourceRecord> Under(ResourceId scope) =>
        _keys.GetViewBetween(scope.Key + "/", scope.Key + (char)('/' + 1)).Select(key => Find(key)!);

    protected override void Set(string key, ResourceRecord? row)
    {
        if (Find(key) is { } before)
            _byType[before.Id.Type].Remove(key);
        base.Set(key, row);
        if (row is null)
        {
            _keys.Remove(key);
            return;
        }

        _keys.Add(key);
        if (!_byType.TryGetValue(row.Id.Type, out var rows))
            _byType[row.Id.Type] = rows = new(StringComparer.Ordinal);
        rows[key] = row;
    }
}
