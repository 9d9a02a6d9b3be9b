using System.Collections.Immutable;
using System.Globalization;

namespace IotVnetDsl.Rules.Graph;

/// <summary>
/// A value of the topology graph. The hierarchy is closed: scalar, enum, record, sequence, reference, unset, unknown.
/// Equality is by value; places in source are not part of it.
/// </summary>
public abstract record GraphValue
{
    private protected GraphValue()
    {
    }

    /// <summary>True unless this value, or a part of it, could not be evaluated.</summary>
    public abstract bool IsWhollyKnown { get; }

    /// <summary>The member's value: unset where the record does not set it or there is no record, unknown where that cannot be said.</summary>
    public virtual GraphValue this[string member] => UnsetValue.Instance;
}

/// <summary>The code does not state the property: Azure's default, or its own choice, applies. A fact, not a gap.</summary>
public sealed record UnsetValue : GraphValue
{
    private UnsetValue()
    {
    }

    public static UnsetValue Instance { get; } = new();

    public override bool IsWhollyKnown => true;

    public override string ToString() => "unset";
}

/// <summary>The code states something that could not be evaluated.</summary>
/// <param name="Reason">What stood in the way, for people ("calls DateTime.Now").</param>
/// <param name="Declares">
/// Where the unknown would declare resources: the graph type that may be hidden in it, or <see cref="AnyType"/>; null elsewhere.
/// </param>
public sealed record UnknownValue(string Reason, string? Declares = null) : GraphValue
{
    /// <summary>Resources of any type may be hidden (an unknown module, a sequence of the base type).</summary>
    public const string AnyType = "*";

    public override bool IsWhollyKnown => false;

    public override GraphValue this[string member] => Declares is null ? this : new UnknownValue(Reason);

    public override string ToString() => "unknown";
}

/// <summary>A string, bool, long, decimal or TimeSpan.</summary>
public sealed record ScalarValue : GraphValue
{
    public ScalarValue(string value) => Value = value;

    public ScalarValue(bool value) => Value = value;

    public ScalarValue(long value) => Value = value;

    public ScalarValue(decimal value) => Value = value;

    public ScalarValue(TimeSpan value) => Value = value;

    public object Value { get; }

    public override bool IsWhollyKnown => true;

    /// <summary>Invariant text: numbers and booleans as in JSON, durations as ISO 8601.</summary>
    public override string ToString() => Value switch
    {
        bool flag => flag ? "true" : "false",
        TimeSpan duration => System.Xml.XmlConvert.ToString(duration),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)Value,
    };
}

/// <summary>A member of a closed set: the simple names of the enum and of its member.</summary>
public sealed record EnumValue(string Type, string Member) : GraphValue
{
    public override bool IsWhollyKnown => true;

    public override string ToString() => Member;
}

/// <summary>A record: its simple type name and the members that the code sets (unset ones are left out).</summary>
public sealed record RecordValue(string Type, RecordKind Kind, ImmutableSortedDictionary<string, GraphValue> Members) : GraphValue
{
    private const byte Known = 1;
    private const byte NotKnown = 2;

    // What follows from the content is asked for at every edit, of records that no edit has changed; 0 while nobody has asked.
    private int _hash;
    private byte _wholly;

    // A copy is made to say something else.
    private RecordValue(RecordValue original) : base(original) =>
        (Type, Kind, Members, IsPartial) = (original.Type, original.Kind, original.Members, original.IsPartial);

    public static ImmutableSortedDictionary<string, GraphValue> NoMembers { get; } =
        ImmutableSortedDictionary.Create<string, GraphValue>(StringComparer.Ordinal);

    /// <summary>True for a part of what exists already: what the code leaves out of it is unknown, not unset.</summary>
    public bool IsPartial { get; init; }

    public override bool IsWhollyKnown => (_wholly != 0 ? _wholly : _wholly = !IsPartial && Members.All(member => member.Value.IsWhollyKnown) ? Known : NotKnown) == Known;

    /// <summary>The member's value, <see cref="UnsetValue"/> when the code does not set it.</summary>
    public override GraphValue this[string member] => Members.TryGetValue(member, out var value) ? value
        : IsPartial ? new UnknownValue("the resource exists already and the code does not state this")
        : UnsetValue.Instance;

    public RecordValue With(string member, GraphValue value) => this with
    {
        Members = value is UnsetValue ? Members.Remove(member) : Members.SetItem(member, value),
    };

    public bool Equals(RecordValue? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Type == other.Type && Kind == other.Kind && IsPartial == other.IsPartial && HaveSame(Members, other.Members));

    public override int GetHashCode() => _hash != 0 ? _hash : _hash = HashOfContent();

    public override string ToString() => $"{Type} {{ {string.Join(", ", Members.Select(member => $"{member.Key} = {member.Value}"))} }}";

    private int HashOfContent()
    {
        var hash = StringComparer.Ordinal.GetHashCode(Type);
        foreach (var member in Members)
            hash = unchecked((((hash * 31) + StringComparer.Ordinal.GetHashCode(member.Key)) * 31) + member.Value.GetHashCode());
        return hash;
    }

    // Pairs would be compared by reflection.
    private static bool HaveSame(ImmutableSortedDictionary<string, GraphValue> one, ImmutableSortedDictionary<string, GraphValue> other)
    {
        if (ReferenceEquals(one, other))
            return true;
        if (one.Count != other.Count)
            return false;
        using var others = other.GetEnumerator();
        foreach (var member in one)
        {
            if (!others.MoveNext() || member.Key != others.Current.Key || !member.Value.Equals(others.Current.Value))
                return false;
        }

        return true;
    }
}

/// <summary>What a record is to the graph.</summary>
public enum RecordKind
{
    /// <summary>A part of a resource.</summary>
    Plain,

    /// <summary>Derives from the library's <c>Resource</c>.</summary>
    Resource,

    /// <summary>Derives from the library's <c>Module</c>.</summary>
    Module,

    /// <summary>Derives from the library's <c>Topology</c>.</summary>
    Topology,
}

/// <summary>A sequence. An open one may hold more items than are known, anywhere among them.</summary>
public sealed record SequenceValue(ImmutableArray<GraphValue> Items, bool IsOpen) : GraphValue
{
    public static SequenceValue Empty { get; } = new([], IsOpen: false);

    public override bool IsWhollyKnown => !IsOpen && Items.All(item => item.IsWhollyKnown);

    public bool Equals(SequenceValue? other) => ReferenceEquals(this, other) || (other is not null && IsOpen == other.IsOpen && Items.SequenceEqual(other.Items));

    public override int GetHashCode() => Items.Aggregate(Items.Length, (hash, item) => unchecked((hash * 31) + item.GetHashCode()));

    public override string ToString() => $"[{string.Join(", ", Items)}{(IsOpen ? ", …" : "")}]";
}

/// <summary>
/// Points to a resource, to a child of it (<paramref name="Child"/> is the collection, <paramref name="Key"/> its element),
/// or to an output that Azure makes known after apply. An output is not unknown: what it will be is settled.
/// </summary>
/// <param name="Type">Graph type of the resource that is pointed to.</param>
/// <param name="Name">Azure name of the resource: a scalar, or unknown.</param>
/// <param name="ResourceGroup">The resource group that the resource states itself: a reference, unset where it inherits, or unknown.</param>
/// <param name="Child">Member of the resource that holds its children (<c>Containers</c>), or null.</param>
/// <param name="Key">Key of the child: a scalar, unset, or unknown.</param>
/// <param name="Output">Dotted name of the output (<c>identity.principalId</c>), or null.</param>
public sealed record ReferenceValue(
    string Type,
    GraphValue Name,
    GraphValue ResourceGroup,
    string? Child,
    GraphValue Key,
    string? Output) : GraphValue
{
    /// <summary>Of a resource group: the subscription that it states itself; unset where it inherits.</summary>
    public GraphValue Subscription { get; init; } = UnsetValue.Instance;

    /// <summary>Logical path of the resource, once the graph is built; null while unresolved or where nothing declares it.</summary>
    public string? Path { get; init; }

    public override bool IsWhollyKnown => Name.IsWhollyKnown && ResourceGroup.IsWhollyKnown && Subscription.IsWhollyKnown && Key.IsWhollyKnown;

    public override string ToString() =>
        (Path ?? $"{Type}({Name})") + (Child is null ? "" : $"/{Child}[{Key}]") + (Output is null ? "" : "." + Output);
}
