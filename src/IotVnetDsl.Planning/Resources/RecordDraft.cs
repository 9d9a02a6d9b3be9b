using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>A record of the graph while it is read from a body, or from several.</summary>
public sealed class RecordDraft(string type, RecordKind kind = RecordKind.Plain)
{
    private readonly Dictionary<string, Func<GraphValue>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordDraft> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RecordDraft>> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public string Type { get; } = type;

    public GraphValue this[string member]
    {
        get => _members.TryGetValue(member, out var value) ? value() : UnsetValue.Instance;
        set => _members[member] = () => value;
    }

    /// <summary>The record that a member holds: there from now on.</summary>
    public RecordDraft Part(string member, string type)
    {
        if (!_parts.TryGetValue(member, out var part))
        {
            _parts[member] = part = new RecordDraft(type);
            _members[member] = part.ToValue;
        }

        return part;
    }

    /// <summary>More items of a list: of one that comes from several places, those of each. An open one may have more than are known.</summary>
    public void Add(string member, IEnumerable<RecordDraft> items, bool isOpen = false)
    {
        if (isOpen)
            _open.Add(member);
        if (!_lists.TryGetValue(member, out var list))
        {
            _lists[member] = list = [];
            _members[member] = () => new SequenceValue([.. list.Select(item => item.ToValue())], _open.Contains(member));
        }

        list.AddRange(items);
    }

    public RecordValue ToValue() => _members.Aggregate(
        new RecordValue(Type, kind, RecordValue.NoMembers), (record, member) => record.With(member.Key, member.Value()));
}
