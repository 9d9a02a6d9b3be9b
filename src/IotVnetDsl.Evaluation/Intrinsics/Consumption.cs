using IotVnetDsl.Evaluation.Interpretation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>
/// Whether a query is read to its end by the expression that it stands in: then nothing can change what it reads between its making and
/// its reading, lazy as it is.
/// </summary>
internal static class Consumption
{
    public static bool IsAtOnce(Interpreter interpreter, IOperation query)
    {
        if (!interpreter.AtOnce.TryGetValue(query, out var isAtOnce))
            interpreter.AtOnce[query] = isAtOnce = Consumer(query) is { } consumer && !SetsAnything(consumer);
        return isAtOnce;
    }

    // The call or spread that reads what the query gives; null where it may be kept.
    private static IOperation? Consumer(IOperation operation)
    {
        for (var current = operation; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IInvocationOperation call when QueryOperators.IsImmediate(call.TargetMethod) || IsJoin(call.TargetMethod):
                case ISpreadOperation:
                    return current;
                case IInvocationOperation call when QueryOperators.IsLazy(call.TargetMethod):
                case IArgumentOperation or IConversionOperation or IParenthesizedOperation or ITranslatedQueryOperation:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool IsJoin(IMethodSymbol method) =>
        method is { Name: "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String }
        || (method.Name == "AddRange" && CollectionKinds.Of(method.ContainingType) == CollectionKind.List);

    private static bool SetsAnything(IOperation operation) =>
        operation is IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }
        || operation.ChildOperations.Any(SetsAnything);
}
