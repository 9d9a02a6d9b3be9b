using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Declarations;

/// <summary>Finds the <c>new</c> or <c>with</c> that makes a resource.</summary>
internal sealed class CreationSearch
{
    private const int Depth = 16;

    private readonly Compilation _compilation;
    private readonly string _type;
    private readonly List<SyntaxNode> _found = [];

    private CreationSearch(Compilation compilation, string type) => (_compilation, _type) = (compilation, type);

    /// <summary>
    /// Where a member of the finding's resource is stated, or else best would be: in the creation that the squiggle is in, or in the one
    /// that the resource's property holds (a <c>with</c> of the former has the last word).
    /// </summary>
    public static SyntaxNode? Find(FindingSite site, string type, string member)
    {
        var around = Around(site, type);
        var declaring = Topologies.Resolve(site, site.Path) is { } path ? Declaring(site.Model.Compilation, path, type) : null;
        return declaring is not null && MemberInitializer.Assignment(declaring, member) is not null ? declaring : around ?? declaring;
    }

    /// <summary>The nearest creation of a value of the type that a node is in.</summary>
    public static SyntaxNode? Around(FindingSite site, string type) => site.Node.AncestorsAndSelf()
        .FirstOrDefault(node => IsCreation(node) && LibraryNames.IsLibraryType(site.Model.GetTypeInfo(node).Type, type));

    private static SyntaxNode? Declaring(Compilation compilation, LogicalPath path, string type)
    {
        var search = new CreationSearch(compilation, type);
        search.Follow(path.Property, 0);
        if (search._found.Count == 1)
            return search._found[0];

        // Of several, in a sequence or by a condition, only a name that is written out says which one is meant.
        var key = path.Last.Key;
        var named = search._found.Where(creation => key is not null && NameOf(creation) == key).ToArray();
        return named.Length == 1 ? named[0] : null;
    }

    private static bool IsCreation(SyntaxNode node) => node is BaseObjectCreationExpressionSyntax or WithExpressionSyntax;

    private static string? NameOf(SyntaxNode creation) =>
        creation is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax literal }, ..] }
            ? literal.Token.ValueText
            : null;

    private void Follow(ISymbol symbol, int depth)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
            Visit(BodyOf(reference.GetSyntax()), depth);
    }

    private static SyntaxNode? BodyOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => (SyntaxNode?)property.ExpressionBody ?? property.AccessorList ?? (SyntaxNode?)property.Initializer,
        MethodDeclarationSyntax method => (SyntaxNode?)method.ExpressionBody ?? method.Body,
        LocalFunctionStatementSyntax method => (SyntaxNode?)method.ExpressionBody ?? method.Body,
        VariableDeclaratorSyntax variable => variable.Initializer,
        _ => null,
    };

    private void Visit(SyntaxNode? body, int depth)
    {
        if (body is null || depth > Depth)
            return;

        var model = Model(body.SyntaxTree);
        foreach (var node in body.DescendantNodesAndSelf(node => !IsOfType(model, node)).Where(node => IsOfType(model, node)))
        {
            if (IsCreation(node))
                _found.Add(node);
            else if (node is ConditionalExpressionSyntax or SwitchExpressionSyntax or ParenthesizedExpressionSyntax or BinaryExpressionSyntax or CastExpressionSyntax)
                VisitParts(node, depth);
            else if (model.GetSymbolInfo(node).Symbol is { } symbol && symbol.DeclaringSyntaxReferences.Length > 0)
                Follow(symbol, depth + 1);
        }
    }

    private void VisitParts(SyntaxNode node, int depth)
    {
        foreach (var part in node.ChildNodes())
            Visit(part, depth);
    }

    private bool IsOfType(SemanticModel model, SyntaxNode node) =>
        node is ExpressionSyntax expression && LibraryNames.IsLibraryType(model.GetTypeInfo(expression).Type, _type);

#pragma warning disable RS1030 // The search starts from symbols whose bodies are in any tree.
    private SemanticModel Model(SyntaxTree tree) => _compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
