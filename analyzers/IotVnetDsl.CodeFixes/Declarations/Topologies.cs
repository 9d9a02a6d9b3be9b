using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.CodeFixes.Declarations;

/// <summary>The topologies of a compilation.</summary>
internal static class Topologies
{
    /// <summary>
    /// What a finding's paths mean. Topologies may share property names: the one whose source the finding is in wins, and among others
    /// nothing is guessed.
    /// </summary>
    public static LogicalPath? Resolve(FindingSite site, string path)
    {
        var resolved = In(site.Model.Compilation.Assembly.GlobalNamespace)
            .Where(topology => site.Data("Topology") is not { } name || topology.Name == name)
            .Select(topology => LogicalPath.Resolve(topology, path))
            .OfType<LogicalPath>()
            .GroupBy(found => found.Property, (_, same) => same.First(), SymbolEqualityComparer.Default as IEqualityComparer<IPropertySymbol>)
            .ToArray();
        return resolved.Length == 1 ? resolved[0] : resolved.FirstOrDefault(found => Surrounds(found.Owner, site.Node));
    }

    private static bool Surrounds(INamedTypeSymbol type, SyntaxNode node) => type.DeclaringSyntaxReferences
        .Any(part => part.SyntaxTree == node.SyntaxTree && part.Span.Contains(node.Span));

    private static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type && IsTopology(type) ? In(member).Prepend(type) : In(member));

    private static bool IsTopology(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (LibraryNames.IsLibraryType(current, "Topology"))
                return !type.IsAbstract;
        }

        return false;
    }
}
