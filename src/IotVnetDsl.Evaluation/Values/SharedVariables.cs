using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>
/// Variables that a lambda or local function uses and that something sets after their declaration. By name within the member, so that it
/// costs one walk of its syntax: one too many is only slower.
/// </summary>
internal sealed class SharedVariables
{
    /// <summary>Methods that all values have, and which set none of them.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal) { "ToString", "CompareTo", "Equals", "GetHashCode", "GetType", "HasFlag" };

    private readonly Dictionary<SyntaxNode, (HashSet<string> Set, HashSet<string> Called, HashSet<string> Asked)> _byMember = [];

    private readonly Dictionary<ISymbol, bool> _found = new(SymbolEqualityComparer.Default);

    public bool Contain(ISymbol variable)
    {
        if (!_found.TryGetValue(variable, out var isShared))
            _found[variable] = isShared = Find(variable);
        return isShared;
    }

    private bool Find(ISymbol variable)
    {
        if (variable.DeclaringSyntaxReferences is not [var declaration])
            return false;
        var syntax = declaration.GetSyntax();
        // A primary constructor's parameter is the object's.
        if (syntax.Parent?.Parent is TypeDeclarationSyntax)
            return false;
        var member = MemberAround(syntax);
        if (!_byMember.TryGetValue(member, out var names))
            _byMember[member] = names = In(member);
        return names.Set.Contains(variable.Name) || (names.Called.Contains(variable.Name) && TypeOf(variable) is { } type && MayBeSetByCalls(type)) || (names.Asked.Contains(variable.Name) && TypeOf(variable) is { } asked && MayBeSetByReads(asked));
    }

    // A method of a value type may set the variable that it is called on; of a number or an enum an extension's that is given it by reference.
    private static bool MayBeSetByCalls(ITypeSymbol type) => type.TypeKind is TypeKind.Struct or TypeKind.Enum or TypeKind.TypeParameter;

    private static bool MayBeSetByReads(ITypeSymbol type) => type.TypeKind is TypeKind.TypeParameter or TypeKind.Enum
        || (type is { TypeKind: TypeKind.Struct, IsTupleType: false } && (type.DeclaringSyntaxReferences.Length > 0 || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double));

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private static SyntaxNode MemberAround(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
        ?? node.SyntaxTree.GetRoot();

    private static (HashSet<string> Set, HashSet<string> Called, HashSet<string> Asked) In(SyntaxNode member)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var closure in member.DescendantNodes().Where(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax))
            used.UnionWith(closure.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText));
        if (used.Count == 0)
            return (used, used, used);
        var (called, asked) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var access in member.DescendantNodes().OfType<MemberAccessExpressionSyntax>())
        {
            if (access.Parent is not InvocationExpressionSyntax call || call.Expression != access)
                asked.UnionWith(Names(access.Expression));
            else if (!Harmless.Contains(access.Name.Identifier.ValueText))
                called.UnionWith(Names(access.Expression));
        }

        called.IntersectWith(used);
        asked.IntersectWith(used);
        used.IntersectWith(member.DescendantNodes().SelectMany(Written));
        return (used, called, asked);
    }

    /// <summary>Names of variables that a node sets.</summary>
    public static IEnumerable<string> Written(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => Names(assignment.Left),
        PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression) => Names(unary.Operand),
        PostfixUnaryExpressionSyntax unary => Names(unary.Operand),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => Names(argument.Expression),
        RefExpressionSyntax reference => Names(reference.Expression),
        _ => [],
    };

    private static IEnumerable<string> Names(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => [name.Identifier.ValueText],
        ParenthesizedExpressionSyntax parenthesized => Names(parenthesized.Expression),
        TupleExpressionSyntax tuple => tuple.Arguments.SelectMany(argument => Names(argument.Expression)),
        PostfixUnaryExpressionSyntax unary => Names(unary.Operand),
        // A member of a variable that holds a value type: setting it sets the variable.
        MemberAccessExpressionSyntax access => Names(access.Expression),
        _ => [],
    };
}
