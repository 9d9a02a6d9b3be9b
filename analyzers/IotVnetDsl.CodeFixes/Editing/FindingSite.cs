using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>A finding and the source around it.</summary>
internal sealed class FindingSite
{
    private readonly Diagnostic _diagnostic;

    private FindingSite(Document document, SemanticModel model, SyntaxNode node, Diagnostic diagnostic) =>
        (Document, Model, Node, _diagnostic) = (document, model, node, diagnostic);

    public Document Document { get; }

    public SemanticModel Model { get; }

    /// <summary>What the squiggle is under.</summary>
    public SyntaxNode Node { get; }

    public string Id => _diagnostic.Id;

    /// <summary>Logical path of the resource.</summary>
    public string Path => _diagnostic.Properties["Path"]!;

    public static FindingSite? Of(Document document, SemanticModel model, SyntaxNode root, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey("Path") && root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            ? new FindingSite(document, model, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), diagnostic)
            : null;

    /// <summary>The document that holds a node, null for code that no one edits (a generator's).</summary>
    public DocumentId? DocumentOf(SyntaxNode node) => Document.Project.GetDocumentId(node.SyntaxTree);

    /// <summary>The model of a node, which may be in another document than the finding.</summary>
#pragma warning disable RS1030 // Code fixes are no analyzers: no model cache is defeated.
    public SemanticModel ModelOf(SyntaxNode node) => node.SyntaxTree == Model.SyntaxTree ? Model : Model.Compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030

    public bool IsNeverNull(ExpressionSyntax value) => ModelOf(value).GetTypeInfo(value).Nullability.FlowState == NullableFlowState.NotNull;

    /// <summary>What the rule hands to fixes, by name; null where it does not say.</summary>
    public string? Data(string name) => _diagnostic.Properties.TryGetValue(name, out var value) ? value : null;
}
