using System.Collections.Immutable;
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
    private const int Deepest = 40;

    /// <summary>Called by the language and by .NET where nobody writes their names.</summary>
    private static readonly HashSet<string> CalledUnseen = new(
        ("MoveNext Reset Dispose DisposeAsync GetEnumerator Deconstruct ToString TryFormat Equals GetHashCode CompareTo Compare Invoke Slice Finalize AppendLiteral AppendFormatted "
        + "GetKeyForItem InsertItem SetItem ClearItems RemoveItem Format GetFormat OnNext OnError OnCompleted Contains CopyTo").Split(' '),
        StringComparer.Ordinal);

    public static bool IsCalledUnseen(string method) => CalledUnseen.Contains(method);

    /// <summary>On which conditions what an expression gives is new; null where it may be anything.</summary>
    public static NewIf? When(ExpressionSyntax expression) => (When(expression, Deepest), ClosedAround(expression)) switch
    {
        ([], _) => NewIf.All(),
        (null, { } closed) => NewIf.All(closed),
        ({ } conditions, { } closed) => NewIf.All(conditions).Or(closed),
        ({ } conditions, null) => NewIf.All(conditions),
        _ => null,
    };

    /// <summary>On which condition what a member of a new object holds is new.</summary>
    public static NewIf IfHeld(string member) => NewIf.All(new NewCondition(NewConditionKind.Held, member));

    /// <summary>What the member that an expression names is asked of; null where it is asked of nothing that is written.</summary>
    public static ExpressionSyntax? ReceiverOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) and var receiver } => receiver,
        MemberBindingExpressionSyntax => expression.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(expression.Span))?.Expression,
        _ => null,
    };

    private static ImmutableArray<NewCondition>? When(ExpressionSyntax expression, int depth) => expression switch
    {
        _ when depth == 0 => null,
        BaseObjectCreationExpressionSyntax => [],
        ParenthesizedExpressionSyntax parenthesized => When(parenthesized.Expression, depth - 1),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } unary => When(unary.Operand, depth - 1),
        IdentifierNameSyntax name => OfVariable(name, depth),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var method } } =>
            When(receiver, depth - 1) is { } before ? before.Add(new(NewConditionKind.Fluent, method)) : [new(NewConditionKind.Made, method)],
        InvocationExpressionSyntax { Expression: SimpleNameSyntax called } => [new(NewConditionKind.Made, called.Identifier.ValueText)],
        MemberAccessExpressionSyntax { Expression: var owner, Name: IdentifierNameSyntax member } when When(owner, depth - 1) is { } before => before.Add(new(NewConditionKind.Held, member.Identifier.ValueText)),
        _ => null,
    };

    /// <summary>On which conditions a method gives nothing but what it was called on, where that will do, or what it has made; null where it may give anything.</summary>
    public static ImmutableArray<NewCondition>? WhenGivenBy(SyntaxNode method, bool orReceiver) => method switch
    {
        MethodDeclarationSyntax { ExpressionBody: { } body } => Given(body.Expression, orReceiver),
        MethodDeclarationSyntax { Body: { } block } => All(InFunction(block).Where(node => node is YieldStatementSyntax or ReturnStatementSyntax).Select(node => node is ReturnStatementSyntax { Expression: { } given } ? Given(given, orReceiver) : null)),
        // What implements it is named alike.
        MethodDeclarationSyntax => [],
        _ => null,
    };

    /// <summary>True for a property or field that an object sets to something new when it is made, and that no code stands in for.</summary>
    public static bool IsHeldBy(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax { Initializer.Value: var value, AccessorList.Accessors: var accessors } property => IsMade(value, property.Type) && !property.Modifiers.Any(SyntaxKind.StaticKeyword) && accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null),
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field, Initializer.Value: var value } => IsMade(value, field.Declaration.Type) && !field.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    /// <summary>True for a private field of an object that is declared without a value.</summary>
    public static bool IsOpen(SyntaxNode member) => member is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Modifiers: var modifiers }, Initializer: null } && !modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool IsMade(ExpressionSyntax value, TypeSyntax? type) => value is BaseObjectCreationExpressionSyntax || (value is CollectionExpressionSyntax && type is GenericNameSyntax { Identifier.ValueText: var name } && CallNames.IsCopy(name));

    private static ImmutableArray<NewCondition>? Given(ExpressionSyntax given, bool orReceiver) => given switch
    {
        ThisExpressionSyntax => orReceiver ? [] : null,
        CastExpressionSyntax cast => Given(cast.Expression, orReceiver),
        ParenthesizedExpressionSyntax parenthesized => Given(parenthesized.Expression, orReceiver),
        ThrowExpressionSyntax => [],
        InvocationExpressionSyntax { Expression: SimpleNameSyntax own } when orReceiver => [new(NewConditionKind.Fluent, own.Identifier.ValueText)],
        _ => When(given, Deepest),
    };

    private static ImmutableArray<NewCondition>? All(IEnumerable<ImmutableArray<NewCondition>?> conditions)
    {
        var all = ImmutableArray.CreateBuilder<NewCondition>();
        foreach (var some in conditions)
        {
            if (some is not { } known)
                return null;
            all.AddRange(known);
        }

        return all.ToImmutable();
    }

    // A variable that only ever holds what is made where it is declared, named in the function that declares it.
    private static ImmutableArray<NewCondition>? OfVariable(IdentifierNameSyntax name, int depth)
    {
        var function = FlowClimb.FunctionAround(name);
        if (function is null && ParameterOf(name, function) is { } handedOn)
            return [handedOn];
        if (FlowScopes.MemberAround(name) is not { } member || function is null)
            return null;
        var text = name.Identifier.ValueText;
        var variables = MemberVariables.Of(member);
        if (ParameterOf(name, function) is { } parameter)
            return variables.IsSetOnce(text) && !variables.GoesOn(function) ? [parameter] : null;
        if (function is ConstructorDeclarationSyntax constructor && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword) && !variables.Has(text))
            return [new(NewConditionKind.Own, text)];
        if (variables.GoesOn(function) || variables.Only(text) is not [var variable] || variable.Initializer is not { Value: var value } || FlowClimb.FunctionAround(variable) != function)
            return null;
        return IsMade(value, (variable.Parent as VariableDeclarationSyntax)?.Type) ? [] : When(value, depth - 1);
    }

    // Of the constructor or method that it stands in, or of the type that hands it on to its base.
    private static NewCondition? ParameterOf(IdentifierNameSyntax name, SyntaxNode? function)
    {
        var (kind, owner, parameters) = function switch
        {
            ConstructorDeclarationSyntax { Modifiers: var modifiers } constructor when !modifiers.Any(SyntaxKind.StaticKeyword) => (NewConditionKind.GivenToConstructor, constructor.Identifier.ValueText, constructor.ParameterList),
            MethodDeclarationSyntax method => (NewConditionKind.GivenToMethod, method.Identifier.ValueText, method.ParameterList),
            _ when name.FirstAncestorOrSelf<PrimaryConstructorBaseTypeSyntax>() is { Parent.Parent: TypeDeclarationSyntax { ParameterList: { } primary } type } => (NewConditionKind.GivenToConstructor, type.Identifier.ValueText, primary),
            _ => (default, "", null),
        };
        var position = parameters?.Parameters.IndexOf(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText && parameter.Modifiers.All(modifier => modifier.IsKind(SyntaxKind.ThisKeyword))) ?? -1;
        return position < 0 ? null : new NewCondition(kind, owner, position, name.Identifier.ValueText);
    }

    private static NewCondition? ClosedAround(ExpressionSyntax expression) =>
        FlowClimb.FunctionAround(expression) is MethodDeclarationSyntax method && method.Modifiers.Any(SyntaxKind.StaticKeyword) ? new NewCondition(NewConditionKind.Closed, method.Identifier.ValueText) : null;

    private static IEnumerable<SyntaxNode> InFunction(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
