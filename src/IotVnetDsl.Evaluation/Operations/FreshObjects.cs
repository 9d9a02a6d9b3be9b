using IotVnetDsl.Evaluation.Interpretation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Expressions that make an object each time: nobody else has it yet.</summary>
internal static class FreshObjects
{
    /// <summary>Members that only hand on what another one makes.</summary>
    private const int Deepest = 4;

    public static bool IsMadeBy(Interpreter interpreter, IOperation operation, int depth = 0) => operation switch
    {
        IObjectCreationOperation => true,
        IWithOperation copy => IsMadeBy(interpreter, copy.Operand, depth),
        IConversionOperation { OperatorMethod: null } conversion => IsMadeBy(interpreter, conversion.Operand, depth),
        IParenthesizedOperation parenthesized => IsMadeBy(interpreter, parenthesized.Operand, depth),
        IPropertyReferenceOperation { Property: var property } => !IsReplaceable(property) && IsMadeIn(interpreter, interpreter.Bodies.GetterOf(property), depth),
        IInvocationOperation { TargetMethod: var method } => !IsReplaceable(method) && IsMadeIn(interpreter, interpreter.Bodies.BodyOf(method), depth),
        _ => false,
    };

    private static bool IsMadeIn(Interpreter interpreter, IBlockOperation? body, int depth) =>
        depth < Deepest && body is { Operations: [IReturnOperation { ReturnedValue: { } made }] } && IsMadeBy(interpreter, made, depth + 1);

    private static bool IsReplaceable(ISymbol member) => member.IsVirtual || member.IsOverride || member.IsAbstract;
}
