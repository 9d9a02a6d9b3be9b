using IotVnetDsl.Evaluation;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>A place in a topology's source from which it is edited.</summary>
internal abstract class EditSite(Document document, Compilation compilation, TopologyEvaluation topology)
{
    public Compilation Compilation => compilation;

    /// <summary>The topology that the place is about.</summary>
    public INamedTypeSymbol Topology => topology.Type;

    /// <summary>What stands at the place.</summary>
    public abstract SyntaxNode Node { get; }

    /// <summary>The variant that is looked at; null for the first.</summary>
    private protected abstract string? Variant { get; }

    /// <summary>The <c>new</c> or <c>with</c> that makes a resource.</summary>
    public SyntaxNode? Creation(string path) => Locate(path, "") is { IsInSource: true } place
        ? NodeAt(place)?.AncestorsAndSelf().FirstOrDefault(node => node is BaseObjectCreationExpressionSyntax or WithExpressionSyntax)
        : null;

    /// <summary>What states a property of a resource, null where no source does.</summary>
    public SyntaxNode? NodeOf(string path, string propertyPath) => NodeAt(Locate(path, propertyPath));

    /// <summary>The document that holds a node, null for code that no one edits (a generator's).</summary>
    public DocumentId? DocumentOf(SyntaxNode node) => document.Project.Solution.GetDocument(node.SyntaxTree) is { } holder
        and not SourceGeneratedDocument ? holder.Id : null;

    /// <summary>The model of a node, which may be in another document than the place.</summary>
    public SemanticModel ModelOf(SyntaxNode node) => compilation.GetSemanticModel(node.SyntaxTree);

    private protected static SyntaxNode? NodeAt(Location place) =>
        place.SourceTree?.GetRoot().FindNode(place.SourceSpan, getInnermostNodeForTie: true);

    private protected Location Locate(string path, string propertyPath) => topology.Locate(path, propertyPath, Variant);
}
