using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Evaluation;
using IotVnetDsl.Rules.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.CodeFixes.Refactorings;

/// <summary>The declaration of a resource that the caret is in.</summary>
internal sealed class ResourceSite : EditSite
{
    private ResourceSite(Document document, Compilation compilation, TopologyEvaluation topology, SyntaxNode node, TextSpan span, ImmutableArray<ResourceView> all)
        : base(document, compilation, topology) => (Node, Span, All) = (node, span, all);

    /// <summary>The innermost node at the caret.</summary>
    public override SyntaxNode Node { get; }

    /// <summary>The caret, or what is selected.</summary>
    public TextSpan Span { get; }

    /// <summary>The resource in each variant that has it, and once for each module that declares it.</summary>
    public ImmutableArray<ResourceView> All { get; }

    /// <summary>The first of them.</summary>
    public ResourceView Resource => All[0];

    /// <summary>Is the caret at the declaration itself, and not at what it sets inside?</summary>
    public bool IsAtHead => !Node.AncestorsAndSelf().TakeWhile(node => node is not PropertyDeclarationSyntax)
        .Any(node => node.IsKind(SyntaxKind.ObjectInitializerExpression) || node.IsKind(SyntaxKind.WithInitializerExpression));

    private protected override string? Variant => Resource.Model.Variant;

    public static ResourceSite? At(Document document, Compilation compilation, SyntaxNode root, TextSpan span, CancellationToken cancellation)
    {
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } declaration
            || compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation) is not IPropertySymbol { IsStatic: false } property)
        {
            return null;
        }

        return EvaluatedTopologies.Of(compilation, cancellation)
            .Select(topology => new ResourceSite(document, compilation, topology, node, span, [.. Declared(topology, property)]))
            .FirstOrDefault(site => !site.All.IsEmpty);
    }

    private static IEnumerable<ResourceView> Declared(TopologyEvaluation topology, IPropertySymbol property) =>
        from graph in topology.GraphsToCheck
        let model = new TopologyModel(graph)
        from resource in model.All()
        where !resource.IsExpanded && DeclaredPath.LeadsTo(property, topology.Type, resource.Path)
        select resource;
}
