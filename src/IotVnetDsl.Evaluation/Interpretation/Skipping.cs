using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Code that is not followed may still have run, any number of times: what it could have changed is unknown afterwards.
/// </summary>
internal static class Skipping
{
    /// <summary>Blurs what the operation may change, and gives the value that stands for its result.</summary>
    public static Unknown Skip(IOperation operation, Frame frame, Unknown reason)
    {
        if (!reason.IsThrown)
            frame.State.Distrust();
        Visit(operation, frame, reason);
        return reason;
    }

    /// <summary>True when the operation may go on somewhere else than behind itself (other than by return).</summary>
    public static bool MayJumpOut(IOperation operation) => MayJumpOut(operation, insideLoop: false, insideSwitch: false);

    /// <summary>What a call may have done to its arguments: its body is not followed.</summary>
    public static void Escape(IEnumerable<Value> arguments, Frame frame, Unknown reason)
    {
        foreach (var argument in arguments)
        {
            switch (argument)
            {
                case Function function when function.HoldsLive || Sequences.CapturedBy(function, frame.State).Any():
                    frame.State.Lose(reason);
                    break;
                // A node can be changed.
                case JsonPart { IsNode: true }:
                    frame.State.Spoil(reason);
                    break;
                case ItemStream:
                    frame.State.Lose(reason);
                    break;
                case Combined combined:
                    Escape(combined.Functions, frame, reason);
                    break;
                case not Function when Live.IsHeldBy(argument):
                    frame.State.Blur(reason);
                    break;
                case Sequence { Type: { ContainingNamespace.Name: not ("Immutable" or "Frozen") } or IArrayTypeSymbol } sequence when CollectionKinds.Of(sequence) != CollectionKind.Other:
                    frame.State.Spoil(reason);
                    break;
            }
        }
    }

    private static void Visit(IOperation operation, Frame frame, Unknown reason)
    {
        if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            return;
        StatementTable.Find(operation.Kind)?.Skip?.Invoke(operation, frame, reason);
        foreach (var child in operation.ChildOperations)
            Visit(child, frame, reason);
    }

    private static bool MayJumpOut(IOperation operation, bool insideLoop, bool insideSwitch)
    {
        if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            return false;
        if (StatementTable.Find(operation.Kind)?.Jumps is { } jumps)
            return jumps(operation, insideLoop, insideSwitch);
        insideLoop |= operation is ILoopOperation;
        insideSwitch |= operation is ISwitchOperation;
        return operation.ChildOperations.Any(child => MayJumpOut(child, insideLoop, insideSwitch));
    }
}
