using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Arrays on the stack, which the compiler has no operation for: <c>stackalloc byte[4]</c>.</summary>
internal static class StackAllocations
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.None] = (interpreter, operation, frame) => operation.SemanticModel is { } model && Create(interpreter, operation.Syntax, model, frame) is { } made
            ? made
            : Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.For(operation))),
    };

    private static MutableCollection? Create(Interpreter interpreter, SyntaxNode syntax, SemanticModel model, Frame frame)
    {
        var (size, initializer) = syntax switch
        {
            StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [var length] }] } } written => (length, written.Initializer),
            ImplicitStackAllocArrayCreationExpressionSyntax implied => (null, implied.Initializer),
            _ => ((ExpressionSyntax?)null, (InitializerExpressionSyntax?)null),
        };
        if ((size is null && initializer is null) || frame.Types.Apply(ItemOf(model.GetTypeInfo((ExpressionSyntax)syntax)), interpreter.Compilation) is not { } item)
            return null;
        var type = interpreter.Compilation.CreateArrayTypeSymbol(item);
        if (initializer is not null)
            return frame.State.NewCollection(type, new Sequence(type, [.. initializer.Expressions.Select(expression => new Slot(Conversions.Apply(interpreter, interpreter.Evaluate(model.GetOperation(expression), frame), null, item, model.GetOperation(expression)!, frame, default), Place.Of(expression)))], null, Place.Of(syntax)));
        if (interpreter.Evaluate(model.GetOperation(size!), frame) is not Scalar { Content: int and >= 0 and <= Interpreter.MostItems and var count })
            return null;
        interpreter.Charge(count);
        return frame.State.NewCollection(type, new Sequence(type, [.. Enumerable.Repeat(new Slot(Constants.DefaultOf(item), default), count)], null, Place.Of(syntax)));
    }

    private static ITypeSymbol? ItemOf(TypeInfo type) => (type.Type ?? type.ConvertedType) switch
    {
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments: [var item] } => item,
        IPointerTypeSymbol => (type.ConvertedType as INamedTypeSymbol) is { Name: "Span" or "ReadOnlySpan", TypeArguments: [var item] } ? item : null,
        _ => null,
    };
}
