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
            interpreter.AtOnce[query] = isAtOnce = Consumer(interpreter, query) is { } consumer && (!SetsAnything(consumer) || OrderedEffects.Of(interpreter, query) is not null);
        return isAtOnce;
    }

    // The call or spread that reads what the query gives; null where it may be kept.
    private static IOperation? Consumer(Interpreter interpreter, IOperation operation)
    {
        for (var current = operation; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IInvocationOperation call when QueryOperators.IsImmediate(call.TargetMethod) || IsJoin(call.TargetMethod) || IsAddition(interpreter, call):
                case ISpreadOperation:
                    return current;
                case IInvocationOperation call when QueryOperators.IsLazy(call.TargetMethod):
                // What a dictionary shows of itself.
                case IPropertyReferenceOperation when current == operation:
                case IArgumentOperation or IConversionOperation or IParenthesizedOperation or ITranslatedQueryOperation:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Reads all texts that it is given.</summary>
    public static bool IsJoin(IMethodSymbol method) => method is { Name: "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String };

    // Items are added one by one: a function that may see the list sees it grow.
    private static bool IsAddition(Interpreter interpreter, IInvocationOperation call) =>
        call.TargetMethod.Name == "AddRange" && CollectionKinds.Of(call.TargetMethod.ContainingType) == CollectionKind.List
        && !call.Arguments.Any(argument => argument.Descendants().Any(IsElsewhere) || argument.Descendants().OfType<IAnonymousFunctionOperation>().Any(function => MayHold(interpreter, function)));

    // A function that is written elsewhere.
    private static bool IsElsewhere(IOperation part) => part is IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } or IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction }
        or ILocalReferenceOperation { Type.TypeKind: TypeKind.Delegate } or IParameterReferenceOperation { Type.TypeKind: TypeKind.Delegate };

    private static bool MayHold(Interpreter interpreter, IAnonymousFunctionOperation function) => function.Descendants().Any(part => part switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation => Holdings.CanChange(interpreter, part.Type!) || (part.Type!.IsReferenceType && interpreter.Bodies.IsOfSource(part.Type) && !IsDeclaring(interpreter, part.Type)),
        IInstanceReferenceOperation => !IsDeclaring(interpreter, part.Type),
        _ => false,
    });

    // A topology or module is made before anything is added to a list.
    private static bool IsDeclaring(Interpreter interpreter, ITypeSymbol? type) => type?.BaseType is { } around && (interpreter.Library.Owns(around) || IsDeclaring(interpreter, around));

    private static bool SetsAnything(IOperation operation) =>
        operation is IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }
        || operation.ChildOperations.Any(SetsAnything);
}
