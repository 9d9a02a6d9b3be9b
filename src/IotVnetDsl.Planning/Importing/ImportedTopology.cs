using System.Collections.Immutable;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Importing;

/// <summary>What exists, as records that the code will have.</summary>
/// <param name="Name">Of the topology's record.</param>
/// <param name="Id">The topology's.</param>
/// <param name="Variant">The variant that the resources are marked with; null = none.</param>
public sealed record ImportedTopology(string Name, string Id, string? Variant)
{
    /// <summary>The topology's own resource group.</summary>
    public required ImportedResource Group { get; init; }

    /// <summary>The cloud that it is for; unset = the public one.</summary>
    public GraphValue Cloud { get; init; } = UnsetValue.Instance;

    /// <summary>Tags of all that it owns; unset = there are none.</summary>
    public GraphValue Tags { get; init; } = UnsetValue.Instance;

    /// <summary>What the topology declares itself, in the order of the code.</summary>
    public required ImmutableArray<ImportedResource> Resources { get; init; }

    /// <summary>Patterns that repeat.</summary>
    public ImmutableArray<ImportedModule> Modules { get; init; } = [];

    /// <summary>What is there, and the DSL has no word for: one in a line.</summary>
    public required ImmutableArray<string> LeftAlone { get; init; }

    /// <summary>Ids of what is nobody's yet, and is this topology's once it is adopted.</summary>
    public required ImmutableHashSet<string> Unowned { get; init; }

    /// <summary>The same that is no record of its own: by the id of the record that it is in and the path there, by its whole path where it is in none.</summary>
    public ImmutableArray<(string? Record, string Path)> UnownedParts { get; init; } = [];

    /// <summary>Consents that make all of it the topology's.</summary>
    public IEnumerable<string> Adoptions => UnownedRecords.Concat(UnownedParts.Where(part => part.Record is null).Select(part => part.Path)).Select(path => $"adopt:{path}");

    private IEnumerable<string> UnownedRecords =>
        from declared in Resources.Prepend(Group).Select(resource => (resource.Id, Path: resource.Name))
            .Concat(from module in Modules
                    from place in module.Places.Zip(module.Ids)
                    from resource in module.Resources
                    select (Id: place.Second[resource.Id], Path: LogicalPath.Part(LogicalPath.Item(module.PropertyName, place.First[0].ToString()!), resource.Name)))
        from path in UnownedParts.Where(part => ResourceId.Same(part.Record, declared.Id)).Select(part => LogicalPath.Part(declared.Path, part.Path))
            .Concat(Unowned.Contains(declared.Id) ? [declared.Path] : [])
        select path;
}

/// <summary>A resource as the code will have it.</summary>
/// <param name="Name">The property that declares it.</param>
/// <param name="Id">The resource's; references to it have it for their path.</param>
/// <param name="Value">Its record.</param>
public sealed record ImportedResource(string Name, string Id, RecordValue Value)
{
    /// <summary>What the DSL cannot say of it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    public bool IsExisting => Value[GraphMember.Existing] is ScalarValue { Value: true };

    internal ArmResourceType Type => ResourceCatalog.Find(ResourceId.TypeOf(Id))!;
}

/// <summary>A pattern that repeats: a module, and the places that have it.</summary>
/// <param name="TypeName">Of its record.</param>
/// <param name="PropertyName">The property that declares the places.</param>
/// <param name="Parameters">What differs, the name first.</param>
/// <param name="Resources">What each place has. A <see cref="Hole"/> stands in its texts for what differs.</param>
/// <param name="Group">Id of the resource group that holds a place's resources, where that is its own; null = the topology's.</param>
/// <param name="Places">The arguments of each.</param>
public sealed record ImportedModule(
    string TypeName,
    string PropertyName,
    ImmutableArray<ModuleParameter> Parameters,
    ImmutableArray<ImportedResource> Resources,
    string? Group,
    ImmutableArray<ImmutableArray<GraphValue>> Places)
{
    /// <summary>For each place, what the ids in <see cref="Resources"/> are there.</summary>
    public required ImmutableArray<ImmutableDictionary<string, string>> Ids { get; init; }
}

/// <summary>What differs between the places of a module.</summary>
/// <param name="Name">Of the parameter.</param>
/// <param name="Type">Simple name of its type; <c>string</c>, <c>int</c>, or a record of the library.</param>
public sealed record ModuleParameter(string Name, string Type);

/// <summary>What stands in a text of a module for a parameter: a character of Unicode's private use, which no name in Azure has.</summary>
public static class Hole
{
    private const char First = '\uE000';

    public static char Of(int parameter) => (char)(First + parameter);

    /// <summary>The parameter that a character stands for; null for any other character.</summary>
    public static int? ParameterOf(char character) => character is >= First and < (char)(First + 0x100) ? character - First : null;
}
