using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>The arguments of a call, by the ordinal of their parameter; evaluated in the order that they are written in.</summary>
internal sealed class Arguments
{
    private Arguments(ImmutableArray<Slot> slots) => Slots = slots;

    public static Arguments None { get; } = new([]);

    public ImmutableArray<Slot> Slots { get; }

    public IEnumerable<Value> Values => Slots.Select(slot => slot.Value);

    /// <summary>Only the delegates among them.</summary>
    public Arguments Functions => new(Slots.RemoveAll(slot => slot.Value is not Function));

    public int Count => Slots.Length;

    public Value this[int index] => Slots[index].Value;

    public static Arguments Of(params Slot[] slots) => new([.. slots]);

    public static Arguments Of(params Value[] values) => new(values.Select(value => new Slot(value, value.Place)).ToImmutableArray());

    public static Arguments Of(Interpreter interpreter, ImmutableArray<IArgumentOperation> arguments, Frame frame)
    {
        if (arguments.IsEmpty)
            return None;

        var slots = new Slot[arguments.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            var argument = arguments[index];
            var ordinal = argument.Parameter is { } parameter && parameter.Ordinal < slots.Length ? parameter.Ordinal : index;
            var value = argument.Parameter?.RefKind == RefKind.Out
                ? Unknown.At(argument, "is set by the call")
                : interpreter.Evaluate(argument.Value, frame);
            slots[ordinal] = new Slot(value, Place.Of(argument.Syntax));
        }

        foreach (var argument in arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out)
                Skipping.Skip(argument, frame, Unknown.At(argument, "is set by the call"));
        }

        return new Arguments([.. slots]);
    }

    public bool TryUnknown(out Unknown unknown)
    {
        unknown = Values.OfType<Unknown>().FirstOrDefault()!;
        return unknown is not null;
    }
}
