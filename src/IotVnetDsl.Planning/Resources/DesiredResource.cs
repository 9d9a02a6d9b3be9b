using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Resources;

/// <summary>A resource as the code wants it.</summary>
public sealed record DesiredResource
{
    private readonly ImmutableArray<ModelledProperty>? _properties;

    /// <summary>Logical path: of the declaration (<c>Archive</c>), or of a part of it (<c>Archive/Containers[telemetry]</c>).</summary>
    public required string Path { get; init; }

    /// <summary>Path of the declaration, for the place in source; of an expanded resource, what it was expanded from.</summary>
    public required string Declaration { get; init; }

    public required ArmResourceType Type { get; init; }

    /// <summary>Those of its type, or what of them is otherwise for this resource.</summary>
    public ImmutableArray<ModelledProperty> Properties
    {
        get => _properties ?? Type.Properties;
        init => _properties = value;
    }

    public required string Id { get; init; }

    /// <summary>What people call it: Azure's name, or words where Azure's name is a GUID.</summary>
    public required string Name { get; init; }

    /// <summary>What the code sets, and nothing else. Outputs of others stand in it as markers with their logical path.</summary>
    public required JsonObject Body { get; init; }

    /// <summary>Made and kept by others: read, never written.</summary>
    public bool IsExisting { get; init; }

    /// <summary>Path of the resource that it is a part of or an extension on; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>Paths that each property (by its ARM path) points to.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> References { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Roles that it needs in others.</summary>
    public ImmutableArray<NeededRole> NeededRoles { get; init; } = [];

    /// <summary>Properties (by their ARM paths) that a part of it writes, once it exists.</summary>
    public ImmutableArray<string> LeftToParts { get; init; } = [];

    /// <summary>
    /// Lists (by their ARM paths) in which others have items of theirs, which are kept. Of what others keep these are written, as far as the code says, and nothing else.
    /// </summary>
    public ImmutableArray<string> Shared { get; init; } = [];

    /// <summary>Parts that may have to be written after the rest.</summary>
    public ImmutableArray<LatePart> Late { get; init; } = [];
}

/// <summary>Properties that are written after something else is there.</summary>
/// <param name="ArmPaths">Which.</param>
/// <param name="DependsOn">Logical paths of what must be there before.</param>
/// <param name="Reason">For people: why there is a second step ("what needs the hub's identity").</param>
public sealed record LatePart(ImmutableArray<string> ArmPaths, ImmutableArray<string> DependsOn, string Reason)
{
    public LateWhen When { get; init; } = LateWhen.Always;

    /// <summary>What follows "waits for X because", of what it depends on.</summary>
    public string Because { get; init; } = "";

    /// <summary>Written after a creation even where nothing of the plan is waited for: others give what it needs when that is there.</summary>
    public bool IsApart { get; init; }

    /// <summary>Who gets in by a public address.</summary>
    public bool IsDoor { get; init; }

    /// <summary>What the first write of a creation sends instead, by ARM path; what is not here it leaves out.</summary>
    public ImmutableSortedDictionary<string, JsonNode> Until { get; init; } = ImmutableSortedDictionary<string, JsonNode>.Empty;

    /// <summary>
    /// Who gets into something that exists by its public address: the properties are written together, so that there is no state in between,
    /// and where they close something, last. What is new is closed from its first write on.
    /// </summary>
    internal static LatePart OfDoor(IEnumerable<ModelledProperty> door) =>
        new([.. door.Select(property => property.ArmPath)], [], "closed last, when what replaces it works") { When = LateWhen.Update, IsDoor = true };

    /// <summary>Keys of something that exists, which are refused when nobody signs in by one any more.</summary>
    internal static LatePart OfKeys(string armPath) => new([armPath], [], "keys, refused when nobody signs in by one") { When = LateWhen.Update };
}

/// <summary>Which writes a late part concerns.</summary>
public enum LateWhen
{
    Always,
    Creation,
    Update,
}

/// <summary>A collection that the code sets, and which is therefore complete: what else is in it is surplus.</summary>
/// <param name="Type">Type of its items.</param>
/// <param name="ParentId">Id of the resource that holds it.</param>
/// <param name="Path">Logical path of the collection.</param>
public sealed record DesiredCollection(ArmResourceType Type, string ParentId, string Path);
