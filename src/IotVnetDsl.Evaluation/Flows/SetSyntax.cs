using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>Whether an expression is set where it stands: by an assignment, as a part of a tuple, by a step, or by a reference that is taken to it.</summary>
internal static class SetSyntax
{
    public static bool IsSet(ExpressionSyntax target) => Of(target).IsSet;

    /// <summary>The same of an item or a member, or of something of it.</summary>
    public static bool IsSetWithin(ExpressionSyntax target)
    {
        var node = Unwrapped(target);
        while ((node.Parent is MemberAccessExpressionSyntax access && access.Expression == node) || (node.Parent is ElementAccessExpressionSyntax element && element.Expression == node))
            node = Unwrapped((ExpressionSyntax)node.Parent);
        return Of(node).IsSet;
    }

    /// <summary>True where a mention of a member does not set it, or sets it to something new.</summary>
    public static bool IsSetToNew(SimpleNameSyntax mention)
    {
        var (isSet, value) = Of(mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention ? access : mention.Parent as MemberBindingExpressionSyntax ?? (ExpressionSyntax)mention);
        return !isSet || value is BaseObjectCreationExpressionSyntax or InitializerExpressionSyntax;
    }

    // With what it is set to, where that is one value that is written there.
    private static (bool IsSet, ExpressionSyntax? Value) Of(ExpressionSyntax target)
    {
        var node = Unwrapped(target);
        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == node => (true, assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment.Right : null),
            PrefixUnaryExpressionSyntax unary => (unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression, null),
            PostfixUnaryExpressionSyntax or RefExpressionSyntax => (true, null),
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => (IsTakenApartInto(tuple), null),
            ArgumentSyntax argument => (!argument.RefKindKeyword.IsKind(SyntaxKind.None) && !argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword), null),
            _ => (false, null),
        };
    }

    private static bool IsTakenApartInto(TupleExpressionSyntax tuple) => tuple.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == tuple,
        ForEachVariableStatementSyntax loop => loop.Variable == tuple,
        ArgumentSyntax { Parent: TupleExpressionSyntax outer } => IsTakenApartInto(outer),
        _ => false,
    };

    private static ExpressionSyntax Unwrapped(ExpressionSyntax target)
    {
        while (target.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            target = (ExpressionSyntax)target.Parent;
        return target;
    }
}
