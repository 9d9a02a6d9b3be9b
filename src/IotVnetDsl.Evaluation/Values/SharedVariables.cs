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
    private readonly Dictionary<SyntaxNode, HashSet<string>> _byMember = [];

    public bool Contain(ISymbol variable)
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
        return names.Contains(variable.Name);
    }

    private static SyntaxNode MemberAround(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
        ?? node.SyntaxTree.GetRoot();

    private static HashSet<string> In(SyntaxNode member)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var closure in member.DescendantNodes().Where(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax))
            used.UnionWith(closure.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText));
        if (used.Count > 0)
            used.IntersectWith(member.DescendantNodes().SelectMany(Written));
        return used;
    }

    private static IEnumerable<string> Written(SyntaxNode node) => node switch
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
