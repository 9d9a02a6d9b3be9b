using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>What the code states (or leaves out) at one place of a resource, and which place that is.</summary>
public readonly struct Property : IProperty
{
    private readonly PartView? _parent;
    private readonly string _name;

    private Property(ResourceView owner, PartView? parent, string name, string? key, GraphValue value) =>
        (Owner, _parent, _name, Key, Value) = (owner, parent, name, key, value);

    /// <summary>The resource that it is part of.</summary>
    public ResourceView Owner { get; }

    public GraphValue Value { get; }

    /// <summary>Of an item of a sequence, what tells it from the others there; null for all else.</summary>
    public string? Key { get; }

    /// <summary>Members from the resource on, with <c>[key]</c> in sequences: <c>Endpoints[archive].Authentication</c>.</summary>
    public string Path
    {
        get
        {
            var own = Key is null ? _name : $"{_name}[{Key}]";
            return _parent is null ? own : $"{_parent.Self.Path}.{own}";
        }
    }

    /// <summary>The records at this place, at any depth: itself, those of its members, those of its items.</summary>
    public IEnumerable<WrittenRecord> Records => Value switch
    {
        RecordValue { Kind: RecordKind.Plain } => new WrittenRecord(this).WithInner,
        SequenceValue => Items.SelectMany(item => item.Records),
        _ => [],
    };

    /// <summary>The items of the sequence that this is, as far as they are known.</summary>
    public IEnumerable<Property> Items => new ListProperty<Property>(this, item => item).Known;

    Property IProperty.Self => this;

    /// <summary>A member of the record that stands here, whatever its type.</summary>
    internal Property Inner(string member) => Of(new Part(this), member);

    internal static Property Of(ResourceView owner, string name, GraphValue value) => new(owner, null, name, null, value);

    internal static Property Of(PartView part, string name) => new(part.Self.Owner, part, name, null, part.Self.Value[name]);

    /// <summary>An item of the sequence that this is.</summary>
    internal Property Item(string key, GraphValue item) => new(Owner, _parent, _name, key, item);

    private sealed class Part(Property self) : PartView(self);
}
