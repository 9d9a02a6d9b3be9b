using IotVnetDsl.Evaluation.Store;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Finds the operations of members of this compilation. What other assemblies hold has no body here.</summary>
internal sealed class BodySource(Compilation compilation, Recorder? recorder)
{
    /// <summary>Nodes within nodes that are made into operations: about as many as 500 calls in each other's arguments have.</summary>
    private const int DeepestSyntax = 1_500;

    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<SyntaxNode, IOperation?> _operations = [];

    /// <summary>The declarations of a symbol in this compilation.</summary>
    public IEnumerable<SyntaxNode> DeclarationsOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences
        .Where(reference => compilation.ContainsSyntaxTree(reference.SyntaxTree))
        .Select(reference => reference.GetSyntax())
        .SelectMany(declaration => declaration is PropertyDeclarationSyntax property && property.Modifiers.Any(SyntaxKind.PartialKeyword)
            ? PartsOf(property, symbol.ContainingType)
            : [declaration]);

    /// <summary>A tuple is .NET's, though its type is declared wherever it is written.</summary>
    public bool IsOfSource(ISymbol symbol) => symbol is not INamedTypeSymbol { IsTupleType: true } && symbol.ContainingType is not { IsTupleType: true }
        && symbol.DeclaringSyntaxReferences.Any(reference => compilation.ContainsSyntaxTree(reference.SyntaxTree));

    public IOperation? OperationOf(SyntaxNode node)
    {
        recorder?.Note(node);
        if (!_operations.TryGetValue(node, out var operation))
            _operations[node] = operation = IsTooDeep(node) ? null : ModelOf(node.SyntaxTree).GetOperation(node);
        return operation;
    }

    // The compiler makes operations recursively, without a look at the stack.
    private static bool IsTooDeep(SyntaxNode root)
    {
        if (root.Span.Length < DeepestSyntax)
            return false;
        var nodes = new Stack<(SyntaxNode Node, int Depth)>();
        nodes.Push((root, 0));
        while (nodes.Count > 0)
        {
            var (node, depth) = nodes.Pop();
            if (depth > DeepestSyntax)
                return true;
            foreach (var child in node.ChildNodes())
                nodes.Push((child, depth + 1));
        }

        return false;
    }

    /// <summary>What a method, accessor, operator or local function does; null where it has no body here.</summary>
    public IBlockOperation? BodyOf(IMethodSymbol method) => DeclarationsOf(method).Select(BodyOf).FirstOrDefault(body => body is not null);

    /// <summary>What reading a property does; null for one that only stores.</summary>
    public IBlockOperation? GetterOf(IPropertySymbol property) =>
        GetterSyntaxOf(property).Select(BodyOf).FirstOrDefault(body => body is not null);

    /// <summary>Where it is written what reading a property does.</summary>
    public IEnumerable<SyntaxNode> GetterSyntaxOf(IPropertySymbol property) => DeclarationsOf(property)
        .Select(declaration => declaration switch
        {
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
            IndexerDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
            BasePropertyDeclarationSyntax { AccessorList: { } accessors } =>
                accessors.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && HasBody(accessor)),
            _ => (SyntaxNode?)null,
        })
        .OfType<SyntaxNode>();

    /// <summary>What setting a property does; null for one that only stores.</summary>
    public IBlockOperation? SetterOf(IPropertySymbol property) => DeclarationsOf(property)
        .OfType<BasePropertyDeclarationSyntax>()
        .SelectMany(declaration => declaration.AccessorList?.Accessors.AsEnumerable() ?? [])
        .Where(accessor => HasBody(accessor) && (accessor.IsKind(SyntaxKind.InitAccessorDeclaration) || accessor.IsKind(SyntaxKind.SetAccessorDeclaration)))
        .Select(BodyOf)
        .FirstOrDefault(body => body is not null);

    // Our oldest compiler's symbols know nothing of a property's other part.
    private static IEnumerable<SyntaxNode> PartsOf(PropertyDeclarationSyntax property, INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .SelectMany(reference => (reference.GetSyntax() as TypeDeclarationSyntax)?.Members.OfType<PropertyDeclarationSyntax>() ?? [])
        .Where(part => part.Modifiers.Any(SyntaxKind.PartialKeyword) && part.Identifier.ValueText == property.Identifier.ValueText);

    private static bool HasBody(AccessorDeclarationSyntax accessor) => accessor.Body is not null || accessor.ExpressionBody is not null;

    private IBlockOperation? BodyOf(SyntaxNode node) => OperationOf(node) switch
    {
        IBlockOperation block => block,
        IMethodBodyOperation method => method.BlockBody ?? method.ExpressionBody,
        IConstructorBodyOperation constructor => constructor.BlockBody ?? constructor.ExpressionBody,
        ILocalFunctionOperation function => function.Body,
        _ => null,
    };

    private SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
#pragma warning disable RS1030 // A topology's members lie in many documents: no document's own model can bind the bodies of another.
            _models[tree] = model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        }

        return model;
    }
}
