using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Immutable collections give a changed copy.</summary>
internal static class ImmutableChanges
{
    public static Value? Call(Sequence sequence, IMethodSymbol method, Arguments arguments, Frame frame) => (method.Name, arguments.Count) switch
    {
        ("Add", 1) => new Sequence(sequence.Type, sequence.Items.Add(arguments.Slots[0]), sequence.Open, sequence.Place),
        ("AddRange", 1) when Sequences.Of(arguments[0], frame.State) is { } added =>
            new Sequence(sequence.Type, sequence.Items.AddRange(added.Items), sequence.Open ?? added.Open, sequence.Place),
        _ => null,
    };
}
