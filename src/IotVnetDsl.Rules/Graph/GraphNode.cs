using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Graph;

/// <summary>A resource of the topology.</summary>
public sealed record GraphNode
{
    /// <summary>Property names from the topology on, with <c>[key]</c> in sequences: <c>Sites[munich]/Hub</c>. Unique in the graph.</summary>
    public required string Path { get; init; }

    /// <summary>Path of the module that declares it, "" for the topology itself.</summary>
    public required string Owner { get; init; }

    /// <summary>The resource as declared. Its references are resolved.</summary>
    public required RecordValue Value { get; init; }

    /// <summary>Where the resource lives: stated by itself, its modules or the topology.</summary>
    public required GraphScope Scope { get; init; }

    /// <summary>Paths of the declarations that this node was expanded from; empty for what the code declares itself.</summary>
    public EquatableArray<string> Origins { get; init; }

    /// <summary>Simple name of the library's record (<c>IotHub</c>).</summary>
    public string Type => Value.Type;

    /// <summary>Declared by an expansion of <see cref="Origins"/>, not by the code itself.</summary>
    public bool IsExpanded => Origins.Count > 0;

    /// <summary>Made and kept by others: never written, and what the code leaves out is unknown, not unset.</summary>
    public bool IsExisting => Value[GraphMember.Existing] is ScalarValue { Value: true };

    /// <summary>Where the code states <see cref="GraphScope.Region"/>, null where nothing does.</summary>
    public PropertyPlace? RegionPlace { get; init; }

    /// <summary>What the topology and the modules around it state for all that is in them, from the outside in.</summary>
    internal EquatableArray<StatedTags> TagsAround { get; init; }

    /// <summary>All tags that Azure gets: its own and those of the modules and the topology around it. What exists already keeps those that it has.</summary>
    public GraphValue Tags => Value[GraphMember.Existing].Is(true) == Answer.No ? TagsOf(Value) : this[GraphMember.Tags];

    /// <summary>The tags of a part that is a resource of its own to Azure: those that it states, and those around the resource.</summary>
    public GraphValue TagsOf(RecordValue part) => StatedTags.Together(TagsAround.Select(level => level.Tags).Append(part[GraphMember.Tags]));

    /// <summary>The member's value. Of an existing resource, what the code leaves out is unknown, and its sequences are open; what it adds to those of others is its own.</summary>
    public GraphValue this[string member] => Value[GraphMember.Existing].Is(true) == Answer.No || member == GraphMember.Existing ? Value[member]
        : Value[GraphMember.SharedRouting].Is(true) == Answer.Yes && Value[member] is SequenceValue added ? new SequenceValue(added.Items, IsOpen: true)
        : Partial((Value with { IsPartial = true })[member]);

    /// <summary>The Azure name, null while unknown.</summary>
    public string? Name => Value[GraphMember.Name].Text();

    /// <summary>The name as it is compared, see <see cref="Folded"/>; null while unknown.</summary>
    internal string? FoldedName => Name is { } name ? Folded(name) : null;

    /// <summary>A name by which all spellings are found that Azure takes for one.</summary>
    internal static string Folded(string name) => name.ToLowerInvariant();

    /// <summary>The order of a graph's nodes.</summary>
    internal static int ByPath(GraphNode one, GraphNode other) => string.CompareOrdinal(one.Path, other.Path);

    private static GraphValue Partial(GraphValue value) => value switch
    {
        RecordValue record => record with
        {
            IsPartial = true,
            Members = record.Members.ToImmutableSortedDictionary(
                member => member.Key, member => Partial(member.Value), StringComparer.Ordinal),
        },
        SequenceValue sequence => new SequenceValue(sequence.Items.Select(Partial).ToImmutableArray(), IsOpen: true),
        _ => value,
    };
}
