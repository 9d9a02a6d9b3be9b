using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Evaluates one kind of operation.</summary>
internal delegate Value Evaluate(Interpreter interpreter, IOperation operation, Frame frame);

/// <summary>Which kinds of operation are followed. A kind that is not here is unknown, so a newer compiler's kinds are too.</summary>
internal static class OperationTable
{
    private static readonly Dictionary<OperationKind, Evaluate> Operations = Merge(
        Creations.Operations,
        References.Operations,
        Calls.Operations,
        Conversions.Operations,
        Choices.Operations,
        Arithmetic.Operations,
        Text.Operations,
        Collections.Operations,
        Ranges.Operations,
        TypeTests.Operations,
        Assignments.Operations,
        Events.Operations,
        StackAllocations.Operations);

    public static Evaluate? Find(OperationKind kind) => Operations.TryGetValue(kind, out var evaluate) ? evaluate : null;

    private static Dictionary<OperationKind, Evaluate> Merge(params Dictionary<OperationKind, Evaluate>[] families) =>
        families.SelectMany(family => family).ToDictionary(entry => entry.Key, entry => entry.Value);
}
