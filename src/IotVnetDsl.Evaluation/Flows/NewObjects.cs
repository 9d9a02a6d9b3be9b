using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>
/// Recognizes objects that the code at hand has made itself: what it does to them belongs to their making, which is followed as it runs. Whether
/// a method or member of a name gives such an object depends on all that is named so, in whichever file; that is left as conditions.
/// </summary>
internal static class NewObjects
{
    /// <summary>Before conditions, where else the name of a method stands.</summary>
    public const string If = ".new ";

    /// <summary>Behind the name of a method that has to give what it was called on, or something new.</summary>
    public const char Fluent = '.';

    /// <summary>Behind the name of a method that has to give something new.</summary>
    public const char Making = '+';

    private const int Deepest = 12;

    /// <summary>Called by the language and by .NET where nobody writes their names.</summary>
    private static readonly HashSet<string> CalledUnseen = new(
        ("MoveNext Reset Dispose DisposeAsync GetEnumerator Deconstruct ToString TryFormat Equals GetHashCode CompareTo Compare Invoke Slice Finalize AppendLiteral AppendFormatted "
        + "GetKeyForItem InsertItem SetItem ClearItems RemoveItem Format GetFormat OnNext OnError OnCompleted Contains CopyTo").Split(' '),
        StringComparer.Ordinal);

    public static bool IsCalledUnseen(string method) => CalledUnseen.Contains(method);

    /// <summary>On which conditions what an expression gives is new, separated by spaces; null where it may be anything.</summary>
    public static string? When(ExpressionSyntax expression) => When(expression, Deepest);

    private static string? When(ExpressionSyntax expression, int depth) => expression switch
    {
        _ when depth == 0 => null,
        BaseObjectCreationExpressionSyntax => "",
        ParenthesizedExpressionSyntax parenthesized => When(parenthesized.Expression, depth - 1),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } unary => When(unary.Operand, depth - 1),
        IdentifierNameSyntax name => OfVariable(name, depth),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var method } } =>
            When(receiver, depth - 1) is { } before ? $"{before} {method}{Fluent}" : method + Making,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax called } => called.Identifier.ValueText + Making,
        MemberAccessExpressionSyntax { Expression: var owner, Name: IdentifierNameSyntax member } when When(owner, depth - 1) is { } before => $"{before} {member.Identifier.ValueText}",
        _ => null,
    };

    /// <summary>On which conditions a method gives nothing but what it was called on, where that will do, or what it has made; null where it may give anything.</summary>
    public static string? WhenGivenBy(SyntaxNode method, bool orReceiver) => method switch
    {
        MethodDeclarationSyntax { ExpressionBody: { } body } => Given(body.Expression, orReceiver),
        MethodDeclarationSyntax { Body: { } block } => All(InFunction(block).Where(node => node is YieldStatementSyntax or ReturnStatementSyntax).Select(node => node is ReturnStatementSyntax { Expression: { } given } ? Given(given, orReceiver) : null)),
        // What implements it is named alike.
        MethodDeclarationSyntax => "",
        _ => null,
    };

    /// <summary>True for a property or field that an object sets to something new when it is made, and that no code stands in for.</summary>
    public static bool IsHeldBy(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax { Initializer.Value: var value, AccessorList.Accessors: var accessors } => IsMade(value) && accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null),
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax, Initializer.Value: var value } => IsMade(value),
        _ => false,
    };

    private static bool IsMade(ExpressionSyntax value) => value is BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax;

    private static string? Given(ExpressionSyntax given, bool orReceiver) => given switch
    {
        ThisExpressionSyntax => orReceiver ? "" : null,
        CastExpressionSyntax cast => Given(cast.Expression, orReceiver),
        ParenthesizedExpressionSyntax parenthesized => Given(parenthesized.Expression, orReceiver),
        ThrowExpressionSyntax => "",
        InvocationExpressionSyntax { Expression: SimpleNameSyntax own } when orReceiver => $"{own.Identifier.ValueText}{Fluent}",
        _ => When(given),
    };

    private static string? All(IEnumerable<string?> conditions)
    {
        var all = "";
        foreach (var some in conditions)
        {
            if (some is null)
                return null;
            all += " " + some;
        }

        return all;
    }

    // A variable that only ever holds what is made where it is declared, named in the function that declares it.
    private static string? OfVariable(IdentifierNameSyntax name, int depth)
    {
        if (FlowScopes.MemberAround(name) is not { } member || FlowClimb.FunctionAround(name) is not { } function)
            return null;
        var text = name.Identifier.ValueText;
        var when = default(string);
        foreach (var node in member.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Identifier.ValueText: var declared } variable when declared == text:
                    if (when is not null || variable.Initializer is not { Value: var value } || FlowClimb.FunctionAround(variable) != function || When(value, depth - 1) is not { } conditions)
                        return null;
                    when = conditions;
                    break;
                case ParameterSyntax { Identifier.ValueText: var declared } when declared == text:
                case SingleVariableDesignationSyntax { Identifier.ValueText: var designated } when designated == text:
                case ForEachStatementSyntax { Identifier.ValueText: var each } when each == text:
                case FromClauseSyntax { Identifier.ValueText: var from } when from == text:
                case LetClauseSyntax { Identifier.ValueText: var let } when let == text:
                case IdentifierNameSyntax { Identifier.ValueText: var mentioned } mention when mentioned == text && IsSet(mention):
                    return null;
            }
        }

        return when is null || InFunction(function).Any(node => node is YieldStatementSyntax or AwaitExpressionSyntax) ? null : when;
    }

    private static bool IsSet(IdentifierNameSyntax mention) => mention.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == mention,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax or ForEachVariableStatementSyntax } } => true,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: ArgumentSyntax } } => true,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        RefExpressionSyntax or PrefixUnaryExpressionSyntax => true,
        PostfixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        _ => false,
    };

    private static IEnumerable<SyntaxNode> InFunction(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
