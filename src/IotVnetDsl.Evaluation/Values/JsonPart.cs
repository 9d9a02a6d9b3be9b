using System.Collections.Immutable;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>What a JSON text holds in a place: its kind by the names of <c>JsonValueKind</c>.</summary>
/// <param name="kind">Object, Array, String, Number, True, False or Null.</param>
/// <param name="raw">As it is written.</param>
/// <param name="text">Of a string what it says.</param>
/// <param name="members">Of an object, in order; of an array, without names.</param>
internal sealed class JsonPart(string kind, string raw, string? text, ImmutableArray<(string Name, JsonPart Value)> members) : Value
{
    private readonly ImmutableArray<(string Name, JsonPart Value)> _members = members;

    public string Kind { get; } = kind;

    public string Raw { get; } = raw;

    public string? Text { get; } = text;

    /// <summary>Read as a node, which can be changed; as an element it cannot.</summary>
    public bool IsNode { get; private init; }

    public ImmutableArray<(string Name, JsonPart Value)> Members => IsNode ? [.. _members.Select(member => (member.Name, member.Value.AsNode()))] : _members;

    protected override IEnumerable<Value> Parts => _members.Select(member => member.Value);

    public JsonPart AsNode() => new(Kind, Raw, Text, _members) { IsNode = true };
}

/// <summary>A member of a JSON object.</summary>
internal sealed class JsonMember(string name, JsonPart value) : Value
{
    public string Name { get; } = name;

    public JsonPart Value { get; } = value;
}
