using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>A record of the graph as a resource type reads it. What it points to is noted as a dependency.</summary>
public sealed class Source(GraphNode node, RecordValue record, MappingContext context, ISet<string> references)
{
    public GraphNode Node { get; } = node;

    public RecordValue Record { get; } = record;

    public MappingContext Context { get; } = context;

    public bool Has(string member) => this[member] is not UnsetValue;

    private GraphValue this[string member] => Record[member] is UnknownValue unknown
        ? throw new MappingException($"'{Node.Path}.{member}' could not be evaluated: {unknown.Reason}", Node.Path)
        : Record[member];

    /// <summary>A text or enum member as JSON, a record of one property (a SKU, a region) as that.</summary>
    public JsonNode? Value(string member) => Value(member, Codec.Text);

    public JsonNode? Value(string member, Codec codec)
    {
        try
        {
            return codec.Write(this[member]);
        }
        catch (FormatException unwritable)
        {
            throw new MappingException($"'{Node.Path}' holds {unwritable.Message}", Node.Path);
        }
    }

    public string? Text(string member) => Value(member)?.ToString();

    public bool Is(string member, string value) => Text(member) == value;

    /// <summary>The flag; null where it is not set.</summary>
    public bool? Flag(string member) => Value(member, Codec.Flag)?.GetValue<bool>();

    public Source? Part(string member) => this[member] is RecordValue part ? new Source(Node, part, Context, references) : null;

    /// <summary>The records of a sequence; null where it is not set.</summary>
    public IEnumerable<Source>? Parts(string member, string? type = null) => this[member] is SequenceValue sequence
        ? sequence.Items.OfType<RecordValue>().Where(item => type is null || item.Type == type)
            .Select(item => new Source(Node, item, Context, references))
        : null;

    /// <summary>An item made of something that is no record in the code.</summary>
    public Source With(params (string Name, GraphValue Value)[] members) => new(
        Node,
        members.Aggregate(new RecordValue("", RecordKind.Plain, RecordValue.NoMembers), (record, member) => record.With(member.Name, member.Value)),
        Context,
        references);

    public ReferenceValue? Reference(string member) => this[member] as ReferenceValue;

    public IEnumerable<ReferenceValue> References(string member) =>
        this[member] is SequenceValue sequence ? sequence.Items.OfType<ReferenceValue>() : [];

    /// <summary>Id of what the member points to.</summary>
    public string? Id(string member) => Reference(member) is { } reference ? Id(reference) : null;

    public string Id(ReferenceValue reference)
    {
        Note(reference);
        return Context.IdOf(reference, Node);
    }

    /// <summary>The resource that the reference points to.</summary>
    public GraphNode Target(ReferenceValue reference)
    {
        Note(reference);
        return Context.Resolve(reference, Node);
    }

    /// <summary>What Azure makes known of the referenced resource once it exists.</summary>
    public JsonNode Output(ReferenceValue reference)
    {
        var target = Context.Resolve(reference, Node);
        return Markers.Output(target.Path, reference.Output ?? throw new MappingException($"'{Node.Path}' needs an output of '{target.Path}'", Node.Path));
    }

    /// <summary>Notes a dependency on what stands at a logical path, if anything does.</summary>
    public void Note(string path) => references.Add(path);

    private void Note(ReferenceValue reference)
    {
        var path = Context.Resolve(reference, Node).Path;
        references.Add(path);
        if (reference.Child is not null)
            references.Add(LogicalPath.Child(path, reference.Child, reference.Key.ToString()!));
    }
}
