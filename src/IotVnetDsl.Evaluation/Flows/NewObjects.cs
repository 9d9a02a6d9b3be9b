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

    /// <summary>Behind the name of a member that may hold only what its object has made for itself.</summary>
    public const char Own = '!';

    /// <summary>Behind the name of a static method that has to come by no objects but those that it makes.</summary>
    public const char Closed = '~';

    /// <summary>Behind a constructor's parameter that has to be given what is still in the making.</summary>
    public const char Parametric = '#';

    /// <summary>Between conditions one of which will do.</summary>
    public const char Or = '|';

    private const int Deepest = 40;

    /// <summary>Called by the language and by .NET where nobody writes their names.</summary>
    private static readonly HashSet<string> CalledUnseen = new(
        ("MoveNext Reset Dispose DisposeAsync GetEnumerator Deconstruct ToString TryFormat Equals GetHashCode CompareTo Compare Invoke Slice Finalize AppendLiteral AppendFormatted "
        + "GetKeyForItem InsertItem SetItem ClearItems RemoveItem Format GetFormat OnNext OnError OnCompleted Contains CopyTo").Split(' '),
        StringComparer.Ordinal);

    public static bool IsCalledUnseen(string method) => CalledUnseen.Contains(method);

    /// <summary>On which conditions what an expression gives is new, separated by spaces; null where it may be anything.</summary>
    public static string? When(ExpressionSyntax expression) => (When(expression, Deepest), ClosedAround(expression)) switch
    {
        ("", _) => "",
        (null, var closed) => closed,
        (var conditions, null) => conditions,
        var (conditions, closed) => $"{conditions}{Or}{closed}",
    };

    /// <summary>The same, to stand where else the name of a method does; null where it may be anything.</summary>
    public static string? IfNew(ExpressionSyntax expression) => When(expression) is { } conditions ? If + conditions : null;

    /// <summary>What the member that an expression names is asked of; null where it is asked of nothing that is written.</summary>
    public static ExpressionSyntax? ReceiverOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) and var receiver } => receiver,
        MemberBindingExpressionSyntax => expression.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(expression.Span))?.Expression,
        _ => null,
    };

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
        PropertyDeclarationSyntax { Initializer.Value: var value, AccessorList.Accessors: var accessors } property => IsMade(value, property.Type) && !property.Modifiers.Any(SyntaxKind.StaticKeyword) && accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null),
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field, Initializer.Value: var value } => IsMade(value, field.Declaration.Type) && !field.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    /// <summary>True for a private field of an object that is declared without a value.</summary>
    public static bool IsOpen(SyntaxNode member) => member is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Modifiers: var modifiers }, Initializer: null } && !modifiers.Any(SyntaxKind.StaticKeyword);

    /// <summary>True where a mention of a member does not set it, or sets it to something new.</summary>
    public static bool IsSetToNew(SyntaxNode mention)
    {
        var set = mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention ? access : mention;
        return set.Parent switch
        {
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Left == set => assignment.Right is BaseObjectCreationExpressionSyntax or InitializerExpressionSyntax,
            AssignmentExpressionSyntax assignment => assignment.Left != set,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } => assignment.Left != tuple,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: ArgumentSyntax } } => false,
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
            RefExpressionSyntax => false,
            _ => true,
        };
    }

    private static bool IsMade(ExpressionSyntax value, TypeSyntax? type) => value is BaseObjectCreationExpressionSyntax || (value is CollectionExpressionSyntax && type is GenericNameSyntax { Identifier.ValueText: var name } && CallNames.IsCopy(name));

    private static string? Given(ExpressionSyntax given, bool orReceiver) => given switch
    {
        ThisExpressionSyntax => orReceiver ? "" : null,
        CastExpressionSyntax cast => Given(cast.Expression, orReceiver),
        ParenthesizedExpressionSyntax parenthesized => Given(parenthesized.Expression, orReceiver),
        ThrowExpressionSyntax => "",
        InvocationExpressionSyntax { Expression: SimpleNameSyntax own } when orReceiver => $"{own.Identifier.ValueText}{Fluent}",
        _ => When(given, Deepest),
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
        var function = FlowClimb.FunctionAround(name);
        if (function is null && ParameterOf(name, function) is { } handedOn)
            return handedOn.ToString();
        if (FlowScopes.MemberAround(name) is not { } member || function is null)
            return null;
        var text = name.Identifier.ValueText;
        var variables = MemberVariables.Of(member);
        if (ParameterOf(name, function) is { } parameter)
            return variables.IsSetOnce(text) ? parameter.ToString() : null;
        if (function is ConstructorDeclarationSyntax constructor && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword) && !variables.Has(text))
            return text + Own;
        if (variables.GoesOn(function) || variables.Only(text) is not [var variable] || variable.Initializer is not { Value: var value } || FlowClimb.FunctionAround(variable) != function)
            return null;
        return IsMade(value, (variable.Parent as VariableDeclarationSyntax)?.Type) ? "" : When(value, depth - 1);
    }

    // Of the constructor that it stands in, or of the type that hands it on to its base.
    private static Parameter? ParameterOf(IdentifierNameSyntax name, SyntaxNode? function)
    {
        var (type, parameters) = function is ConstructorDeclarationSyntax { Modifiers: var modifiers } constructor && !modifiers.Any(SyntaxKind.StaticKeyword) ? (constructor.Identifier.ValueText, constructor.ParameterList)
            : name.FirstAncestorOrSelf<PrimaryConstructorBaseTypeSyntax>() is { Parent.Parent: TypeDeclarationSyntax { ParameterList: { } primary } owner } ? (owner.Identifier.ValueText, primary)
            : ("", null);
        var position = parameters?.Parameters.IndexOf(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText && parameter.Modifiers.Count == 0) ?? -1;
        return position < 0 ? null : new Parameter(type, position, name.Identifier.ValueText);
    }

    private static string? ClosedAround(ExpressionSyntax expression) => FlowClimb.FunctionAround(expression) is MethodDeclarationSyntax method && method.Modifiers.Any(SyntaxKind.StaticKeyword) ? $"{method.Identifier.ValueText}{Closed}" : null;

    private static IEnumerable<SyntaxNode> InFunction(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    /// <summary>A parameter of a constructor.</summary>
    public readonly record struct Parameter(string Type, int Position, string Name)
    {
        public static Parameter Of(string condition) => condition.Split(':', Parametric) is [var type, var position, var name, ..] ? new Parameter(type, int.Parse(position, System.Globalization.CultureInfo.InvariantCulture), name) : default;

        public override string ToString() => FormattableString.Invariant($"{Type}:{Position}:{Name}{Parametric}");
    }
}
