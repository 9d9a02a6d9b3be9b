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
    public bool IsExisting => Value["Existing"] is ScalarValue { Value: true };

    /// <summary>The member's value. Of an existing resource, what the code leaves out is unknown.</summary>
    public GraphValue this[string member] => Value[member] is UnsetValue && IsExisting
        ? new UnknownValue("the resource exists already and the code does not state this")
        : Value[member];

    /// <summary>The Azure name, null while unknown.</summary>
    public string? Name => (Value["Name"] as ScalarValue)?.ToString();
}
