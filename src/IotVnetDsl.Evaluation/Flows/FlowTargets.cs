using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>What an assignment, a pattern or a call sets.</summary>
internal static class FlowTargets
{
    /// <summary>Variables that are declared within a node.</summary>
    public static IEnumerable<FlowKey> VariablesIn(SyntaxNode node, FlowScopes scopes) =>
        node.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Select(variable => scopes.KeyOf(variable, variable.Identifier.ValueText));

    /// <summary>What holds a value after it was assigned, and as what.</summary>
    public static IEnumerable<(FlowKey Key, FlowKind Kind)> Of(ExpressionSyntax target, FlowScopes scopes)
    {
        switch (target)
        {
            // What an initializer sets is a member, whichever variables are named alike.
            case IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } } member:
                return [(FlowKey.Member(member.Identifier.ValueText), FlowKind.Whole)];
            case IdentifierNameSyntax name:
                return [(scopes.KeyOf(name, name.Identifier.ValueText), FlowKind.Whole)];
            case MemberAccessExpressionSyntax access:
                return [(FlowKey.Member(access.Name.Identifier.ValueText), FlowKind.Whole)];
            case MemberBindingExpressionSyntax binding:
                return [(FlowKey.Member(binding.Name.Identifier.ValueText), FlowKind.Whole)];
            case InvocationExpressionSyntax { Expression: var called }:
                return Of(called, scopes).Select(of => (FlowKey.Result(of.Key.Name), of.Kind));
            case ElementAccessExpressionSyntax element:
                return Of(element.Expression, scopes).Select(of => (of.Key, FlowKind.Held));
            case ParenthesizedExpressionSyntax parenthesized:
                return Of(parenthesized.Expression, scopes);
            case CastExpressionSyntax cast:
                return Of(cast.Expression, scopes);
            case PostfixUnaryExpressionSyntax unary:
                return Of(unary.Operand, scopes);
            case ConditionalAccessExpressionSyntax conditional:
                return Of(conditional.WhenNotNull, scopes).Concat(Of(conditional.Expression, scopes).Select(of => (of.Key, FlowKind.Held)));
            case AssignmentExpressionSyntax assignment:
                return Of(assignment.Left, scopes);
            case TupleExpressionSyntax tuple:
                return tuple.Arguments.SelectMany(argument => Of(argument.Expression, scopes)).Select(of => (of.Key, FlowKind.Part));
            case DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable }:
                return [(scopes.KeyOf(variable, variable.Identifier.ValueText), FlowKind.Whole)];
            case DeclarationExpressionSyntax declaration:
                return VariablesIn(declaration, scopes).Select(key => (key, FlowKind.Part));
            default:
                return [];
        }
    }

    /// <summary>True for a text, a number or a truth, which cannot be changed and hold nothing, as the language's own names say them.</summary>
    public static bool IsUnchanging(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => IsUnchanging(nullable.ElementType),
        PredefinedTypeSyntax predefined => !predefined.Keyword.IsKind(SyntaxKind.ObjectKeyword),
        _ => false,
    };

    /// <summary>True for variables that are set to the parts of a tuple, none of which is taken apart itself.</summary>
    public static bool AreParts(ExpressionSyntax target) => target switch
    {
        TupleExpressionSyntax tuple => tuple.Arguments.All(argument => argument.Expression is not (TupleExpressionSyntax or DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax })),
        DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax { Variables: var variables } } => variables.All(variable => variable is not ParenthesizedVariableDesignationSyntax),
        _ => false,
    };

    /// <summary>What a function without a name is given.</summary>
    public static SeparatedSyntaxList<ParameterSyntax> ParametersOf(AnonymousFunctionExpressionSyntax function) => function switch
    {
        SimpleLambdaExpressionSyntax lambda => SyntaxFactory.SingletonSeparatedList(lambda.Parameter),
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
        AnonymousMethodExpressionSyntax { ParameterList: { } parameters } => parameters.Parameters,
        _ => default,
    };

    /// <summary>True for a sum that may be one of delegates.</summary>
    public static bool MayBeDelegates(BinaryExpressionSyntax sum) => sum.Left is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax) && sum.Right is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax);
}
