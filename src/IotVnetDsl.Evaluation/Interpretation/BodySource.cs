using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Finds the operations of members of this compilation, and of other projects whose compilations are at hand, as they are in an editor. What
/// other assemblies hold has no body here.
/// </summary>
internal sealed class BodySource(Compilation compilation, Recorder? recorder)
{
    /// <summary>Nodes within nodes that are made into operations: about as many as 500 calls in each other's arguments have.</summary>
    private const int DeepestSyntax = 1_500;

    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<SyntaxNode, IOperation?> _operations = [];

    // A record that a loop makes many of is asked for its members' bodies as often.
    private readonly Dictionary<ISymbol, SyntaxNode[]> _declarations = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IPropertySymbol, SyntaxNode[]> _getters = new(SymbolEqualityComparer.Default);

    private readonly Compilation[] _compilations =
    [
        compilation,
        .. compilation.References.OfType<CompilationReference>().Where(other => other.IsFollowed(compilation)).Select(other => other.Compilation),
    ];

    /// <summary>All the source that is followed.</summary>
    public IEnumerable<SyntaxTree> Trees => _compilations.SelectMany(source => source.SyntaxTrees);

    /// <summary>All types that it declares.</summary>
    public IEnumerable<INamedTypeSymbol> Types => _compilations.SelectMany(source => TypesIn(source.Assembly.GlobalNamespace));

    /// <summary>True for what is written in this compilation, where alone something can be said of it.</summary>
    public bool IsHere(Location place) => place.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree);

    /// <summary>The place; none for one in another project.</summary>
    public Place Here(Place place) => place.IsNone || IsHere(place.ToLocation()) ? place : default;

    /// <summary>The declarations of a symbol in source.</summary>
    public IReadOnlyList<SyntaxNode> DeclarationsOf(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences.IsEmpty)
            return [];
        if (!_declarations.TryGetValue(symbol, out var declarations))
        {
            _declarations[symbol] = declarations =
            [
                .. symbol.DeclaringSyntaxReferences
                    .Where(reference => CompilationOf(reference.SyntaxTree) is not null)
                    .Select(reference => reference.GetSyntax())
                    .SelectMany(declaration => declaration is PropertyDeclarationSyntax property && property.Modifiers.Any(SyntaxKind.PartialKeyword)
                        ? PartsOf(property, symbol.ContainingType)
                        : [declaration]),
            ];
        }

        return declarations;
    }

    /// <summary>A tuple is .NET's, though its type is declared wherever it is written.</summary>
    public bool IsOfSource(ISymbol symbol) => symbol is not INamedTypeSymbol { IsTupleType: true } && symbol.ContainingType is not { IsTupleType: true }
        && symbol.DeclaringSyntaxReferences.Any(reference => CompilationOf(reference.SyntaxTree) is not null);

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
    public IBlockOperation? BodyOf(IMethodSymbol method) => method.IsImplicitlyDeclared ? null : DeclarationsOf(method).Select(BodyOf).FirstOrDefault(body => body is not null);

    /// <summary>What reading a property does; null for one that only stores.</summary>
    public IBlockOperation? GetterOf(IPropertySymbol property) => property.DeclaringSyntaxReferences.IsEmpty ? null
        : GetterSyntaxOf(property).Select(BodyOf).FirstOrDefault(body => body is not null);

    /// <summary>Where it is written what reading a property does.</summary>
    public IReadOnlyList<SyntaxNode> GetterSyntaxOf(IPropertySymbol property)
    {
        if (!_getters.TryGetValue(property, out var getters))
            _getters[property] = getters = [.. DeclarationsOf(property).Select(GetterIn).OfType<SyntaxNode>()];
        return getters;
    }

    private static SyntaxNode? GetterIn(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
        IndexerDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
        BasePropertyDeclarationSyntax { AccessorList: { } accessors } =>
            accessors.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && HasBody(accessor)),
        _ => null,
    };

    /// <summary>What setting a property does; null for one that only stores.</summary>
    public IBlockOperation? SetterOf(IPropertySymbol property) => property.DeclaringSyntaxReferences.IsEmpty ? null : DeclarationsOf(property)
        .OfType<BasePropertyDeclarationSyntax>()
        .SelectMany(declaration => declaration.AccessorList?.Accessors.AsEnumerable() ?? [])
        .Where(accessor => HasBody(accessor) && (accessor.IsKind(SyntaxKind.InitAccessorDeclaration) || accessor.IsKind(SyntaxKind.SetAccessorDeclaration)))
        .Select(BodyOf)
        .FirstOrDefault(body => body is not null);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol holder) => holder.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));

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

    private Compilation? CompilationOf(SyntaxTree tree)
    {
        foreach (var source in _compilations)
        {
            if (source.ContainsSyntaxTree(tree))
                return source;
        }

        return null;
    }

    private SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
#pragma warning disable RS1030 // A topology's members lie in many documents: no document's own model can bind the bodies of another.
            _models[tree] = model = (CompilationOf(tree) ?? compilation).GetSemanticModel(tree);
#pragma warning restore RS1030
        }

        return model;
    }
}
