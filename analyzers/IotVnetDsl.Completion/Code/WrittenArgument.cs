using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Completion.Code;

/// <summary>An argument that is being written, of a call that need not be whole yet.</summary>
/// <param name="Call">The invocation or creation.</param>
/// <param name="Index">Its position.</param>
/// <param name="Name">Its name, null where the code gives none.</param>
internal sealed record WrittenArgument(ExpressionSyntax Call, int Index, string? Name)
{
    /// <summary>The argument that an expression is, an item of or an arm of; null where it is none.</summary>
    public static WrittenArgument? Of(SyntaxNode expression) => expression.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } argument =>
            new WrittenArgument(call, list.Arguments.IndexOf(argument), argument.NameColon?.Name.Identifier.ValueText),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax items } => Of(items),
        ConditionalExpressionSyntax choice when choice.Condition != expression => Of(choice),
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => Of(choice),
        ParenthesizedExpressionSyntax inner => Of(inner),
        _ => null,
    };

    /// <summary>The argument that stands, or would stand, behind a token; null where there is none.</summary>
    public static WrittenArgument? After(SyntaxToken token) => token switch
    {
        { Parent: NameColonSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } argument } name } =>
            new WrittenArgument(call, list.Arguments.IndexOf(argument), name.Name.Identifier.ValueText),
        { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } when token.IsKind(SyntaxKind.OpenParenToken) || token.IsKind(SyntaxKind.CommaToken) =>
            new WrittenArgument(call, list.Arguments.GetSeparators().Count(separator => separator.SpanStart <= token.SpanStart), null),
        _ => null,
    };

    /// <summary>The method or constructor that is called, as far as the code can tell already.</summary>
    public IMethodSymbol? Method(SemanticModel model) => Methods(model).FirstOrDefault(method => ParameterOf(method) is not null);

    /// <summary>The parameter that it is for.</summary>
    public IParameterSymbol? Parameter(SemanticModel model) => Method(model) is { } method ? ParameterOf(method) : null;

    /// <summary>What is written for another parameter of the call; null where nothing is.</summary>
    public ExpressionSyntax? Other(IMethodSymbol method, string parameter)
    {
        var arguments = Arguments?.Arguments ?? [];
        return (arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter)
            ?? arguments.Where((argument, index) => argument.NameColon is null && index < method.Parameters.Length && method.Parameters[index].Name == parameter).FirstOrDefault())
            ?.Expression is { IsMissing: false } written ? written : null;
    }

    private ArgumentListSyntax? Arguments => Call switch
    {
        InvocationExpressionSyntax call => call.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        _ => null,
    };

    private IEnumerable<IMethodSymbol> Methods(SemanticModel model)
    {
        var meant = model.GetSymbolInfo(Call);
        var methods = meant.Symbol is { } symbol ? [symbol] : meant.CandidateSymbols;
        return methods.IsEmpty && Call is BaseObjectCreationExpressionSyntax && TypeOf(model) is { } made
            ? made.InstanceConstructors
            : methods.OfType<IMethodSymbol>();
    }

    private INamedTypeSymbol? TypeOf(SemanticModel model)
    {
        var type = model.GetTypeInfo(Call);
        return (type.Type is null or IErrorTypeSymbol ? type.ConvertedType : type.Type) as INamedTypeSymbol;
    }

    private IParameterSymbol? ParameterOf(IMethodSymbol method) => Name is { } name
        ? method.Parameters.FirstOrDefault(parameter => parameter.Name == name)
        : Index >= 0 && Index < method.Parameters.Length ? method.Parameters[Index] : null;
}
