using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>What a list of ARM is in the DSL, stated once for both directions.</summary>
public abstract class ListMapping
{
    /// <summary>Simple name of the record that an item is read into.</summary>
    public abstract string ItemType { get; }

    /// <summary>What becomes an item each; null where the code does not set the list.</summary>
    public abstract IEnumerable<Source>? Write(Source source);

    /// <summary>Puts the items of a body into the record.</summary>
    public abstract void Read(IReadOnlyList<RecordDraft> items, BodySource body, RecordDraft draft);

    /// <summary>Both directions in words of their own, where no other mapping will do.</summary>
    public static ListMapping Of(Func<Source, IEnumerable<Source>?> write, Action<IReadOnlyList<RecordDraft>, RecordDraft> read) => new Stated(write, read);

    private sealed class Stated(Func<Source, IEnumerable<Source>?> write, Action<IReadOnlyList<RecordDraft>, RecordDraft> read) : ListMapping
    {
        public override string ItemType => "";

        public override IEnumerable<Source>? Write(Source source) => write(source);

        public override void Read(IReadOnlyList<RecordDraft> items, BodySource body, RecordDraft draft) => read(items, draft);
    }
}

/// <summary>The records of one type in a sequence. Of one that ARM has several lists for, each list has those of its type.</summary>
public sealed class Records(string member, string type) : ListMapping
{
    /// <summary>The part that has the sequence; null = the record itself.</summary>
    public Part? In { get; init; }

    public override string ItemType => type;

    public override IEnumerable<Source>? Write(Source source) => In is null
        ? source.Parts(member, type)
        : In.Of(source) is { } part ? part.Parts(member, type) ?? [] : null;

    public override void Read(IReadOnlyList<RecordDraft> items, BodySource body, RecordDraft draft)
    {
        // An empty list in a part is what an unset one sends.
        if ((In is null ? draft : In.Of(body, draft)) is { } owner && !(In is not null && items.Count == 0))
            owner.Add(member, items);
    }
}

/// <summary>References in a sequence. An item is a record that holds one.</summary>
public sealed class References(string member) : ListMapping
{
    /// <summary>The member of an item that holds the reference.</summary>
    public const string Item = "Item";

    /// <summary>The reference of an item.</summary>
    public static Mapping Target { get; } = new Reference(Item);

    /// <summary>The part that has the sequence; null = the record itself.</summary>
    public Part? In { get; init; }

    public override string ItemType => "";

    public override IEnumerable<Source>? Write(Source source) => In is null
        ? source.Has(member) ? Items(source) : null
        : In.Of(source) is { } part ? Items(part) : null;

    public override void Read(IReadOnlyList<RecordDraft> items, BodySource body, RecordDraft draft)
    {
        if ((In is null ? draft : In.Of(body, draft)) is { } owner && !(In is not null && items.Count == 0))
            owner[member] = new SequenceValue([.. items.Select(read => read[Item])], IsOpen: false);
    }

    private IEnumerable<Source> Items(Source source) => source.References(member).Select(reference => source.With((Item, reference)));
}
