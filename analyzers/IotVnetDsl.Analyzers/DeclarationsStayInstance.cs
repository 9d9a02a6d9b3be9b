using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Analyzers;

/// <summary>
/// Silences CA1822 ("make static") on the properties of topologies and modules: a static property declares no resource.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationsStayInstance : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor MakeStatic =
        new("IVDS0001", "CA1822", "A public instance property of a topology or module declares a resource; a static one does not");

    private static readonly ImmutableArray<string> Containers = ["IotVnetDsl.Topology", "IotVnetDsl.Module"];

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [MakeStatic];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var containers = Containers.Select(context.Compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>().ToImmutableArray();
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan) is var node
                && context.GetSemanticModel(tree).GetDeclaredSymbol(node, context.CancellationToken) is IPropertySymbol property
                && DerivesFromAny(property.ContainingType, containers))
            {
                context.ReportSuppression(Suppression.Create(MakeStatic, diagnostic));
            }
        }
    }

    private static bool DerivesFromAny(INamedTypeSymbol type, ImmutableArray<INamedTypeSymbol> containers)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (containers.Contains(current, SymbolEqualityComparer.Default))
                return true;
        }

        return false;
    }
}
