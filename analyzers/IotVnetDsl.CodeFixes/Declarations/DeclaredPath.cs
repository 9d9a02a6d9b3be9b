using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.CodeFixes.Declarations;

/// <summary>A logical path (<c>Sites[munich]/Hub</c>) followed through the types of a topology.</summary>
/// <param name="Topology">The topology that it starts in.</param>
/// <param name="Steps">One per <c>/</c>.</param>
internal sealed record DeclaredPath(INamedTypeSymbol Topology, ImmutableArray<DeclaredStep> Steps)
{
    /// <summary>The step that leads to the resource.</summary>
    public DeclaredStep Last => Steps[Steps.Length - 1];

    /// <summary>The topology or module that a step starts in.</summary>
    public INamedTypeSymbol Container(int step) => step == 0 ? Topology : Steps[step - 1].Declares;

    /// <summary>The path in a topology, null where its types do not tell which property a step means.</summary>
    public static DeclaredPath? Resolve(INamedTypeSymbol topology, string path)
    {
        var steps = ImmutableArray.CreateBuilder<DeclaredStep>();
        var container = topology;
        foreach (var step in LogicalPath.Steps(path))
        {
            if (PropertyOf(container, step.Member) is not { } property || Declared(property.Type, inSequence: step.Key is not null) is not { } declares)
                return null;
            steps.Add(new DeclaredStep(property, declares, step.Key));
            container = declares;
        }

        return steps.Count == 0 ? null : new DeclaredPath(topology, steps.ToImmutable());
    }

    /// <summary>Is a path in a topology one of what a property declares?</summary>
    public static bool LeadsTo(ISymbol property, INamedTypeSymbol topology, string path)
    {
        // Names first, before types are asked: a fleet has thousands of paths.
        var steps = LogicalPath.Steps(path);
        return steps[steps.Count - 1].Member == property.Name && Inheritance.IsSame(Resolve(topology, path)?.Last.Property, property);
    }

    private static IPropertySymbol? PropertyOf(INamedTypeSymbol type, string name) =>
        type.Lineage().SelectMany(current => current.GetMembers(name)).OfType<IPropertySymbol>().FirstOrDefault(property => !property.IsStatic);

    private static INamedTypeSymbol? Declared(ITypeSymbol type, bool inSequence) => (inSequence ? ItemOf(type) : type) as INamedTypeSymbol;

    private static ITypeSymbol? ItemOf(ITypeSymbol type) => type.AllInterfaces.Concat([type]).OfType<INamedTypeSymbol>()
        .FirstOrDefault(candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
        ?.TypeArguments[0];
}

/// <summary>One step of a path.</summary>
/// <param name="Property">The property of the topology or module.</param>
/// <param name="Declares">Type of the resource or module that it leads to.</param>
/// <param name="Key">Key of the item where the property is a sequence.</param>
internal sealed record DeclaredStep(IPropertySymbol Property, INamedTypeSymbol Declares, string? Key);
