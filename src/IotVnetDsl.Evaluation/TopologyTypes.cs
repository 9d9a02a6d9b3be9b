using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation;

/// <summary>The topologies that a compilation declares.</summary>
internal static class TopologyTypes
{
    public static IEnumerable<INamedTypeSymbol> In(Compilation compilation, Library library, CancellationToken cancellation)
    {
        SyntaxTree[] trees = [.. compilation.SyntaxTrees];
        var files = Array.ConvertAll(trees, tree => TypeHeads.Of(tree, cancellation));
        var names = NamesOfTopologies(compilation, library, files, cancellation);
        var types = new List<INamedTypeSymbol?>();
        for (var file = 0; file < trees.Length; file++)
        {
            foreach (var type in files[file].Types)
            {
                if (type.NamesAny(names))
                    types.Add(SymbolOf(compilation, trees[file], type, cancellation));
            }
        }

        return types.OfType<INamedTypeSymbol>()
            .Where(type => type is { IsAbstract: false, TypeKind: TypeKind.Class, IsGenericType: false } && Library.DerivesFrom(type, library.Topology))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal);
    }

    // By what is written, so that nothing is bound at an edit that has nothing to do with topologies: one too many is looked at in vain.
    private static HashSet<string> NamesOfTopologies(Compilation compilation, Library library, TypeHeads[] files, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { library.Topology.Name };
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Modules.Any(module => module.ReferencedAssemblies.Any(other => other.Name == library.Topology.ContainingAssembly.Name)))
                AddDerived(assembly.GlobalNamespace, library, names, cancellation);
        }

        for (var known = 0; known < names.Count;)
        {
            known = names.Count;
            foreach (var file in files)
            {
                foreach (var type in file.Types)
                {
                    if (type.NamesAny(names))
                        names.Add(type.Name);
                }

                foreach (var (alias, of) in file.Aliases)
                {
                    if (names.Contains(of))
                        names.Add(alias);
                }
            }
        }

        return names;
    }

    private static void AddDerived(INamespaceOrTypeSymbol container, Library library, HashSet<string> names, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class } type && Library.DerivesFrom(type, library.Topology))
                names.Add(type.Name);
            if (member is INamespaceOrTypeSymbol inner)
                AddDerived(inner, library, names, cancellation);
        }
    }

    // A type of a file has no name that others know.
    private static INamedTypeSymbol? SymbolOf(Compilation compilation, SyntaxTree tree, TypeHeads.TypeHead type, CancellationToken cancellation) =>
        (type.IsOfFile ? null : compilation.Assembly.GetTypeByMetadataName(type.MetadataName))
        ?? compilation.GetSymbolsWithName(type.Name, SymbolFilter.Type, cancellation).OfType<INamedTypeSymbol>()
            .FirstOrDefault(symbol => symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == tree && reference.Span.Start == type.Position));
}
