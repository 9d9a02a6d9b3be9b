using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation;

/// <summary>The topologies that a compilation declares, and how each can be made.</summary>
internal static class TopologyTypes
{
    public static IEnumerable<INamedTypeSymbol> In(Compilation compilation, Library library, CancellationToken cancellation)
    {
        var found = new List<INamedTypeSymbol>();
        Visit(compilation.Assembly.GlobalNamespace, library, found, cancellation);
        return found.OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal);
    }

    /// <summary>Public static properties of the topology's own type, by name.</summary>
    public static IEnumerable<IPropertySymbol> VariantsOf(INamedTypeSymbol topology) => topology.GetMembers().OfType<IPropertySymbol>()
        .Where(property => property is { IsStatic: true, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null }
            && SymbolEqualityComparer.Default.Equals(property.Type, topology))
        .OrderBy(property => property.Name, StringComparer.Ordinal);

    /// <summary>The constructor that needs no arguments; null where there is none.</summary>
    public static IMethodSymbol? ParameterlessOf(INamedTypeSymbol topology) => topology.InstanceConstructors
        .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && constructor.Parameters.All(parameter => parameter.IsOptional))
        .OrderBy(constructor => constructor.Parameters.Length)
        .FirstOrDefault();

    private static void Visit(INamespaceOrTypeSymbol container, Library library, List<INamedTypeSymbol> found, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol { IsAbstract: false, TypeKind: TypeKind.Class, IsGenericType: false } type && Library.DerivesFrom(type, library.Topology))
                found.Add(type);
            if (member is INamespaceOrTypeSymbol inner)
                Visit(inner, library, found, cancellation);
        }
    }
}
