using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Runs object initializers on an object that is being made.</summary>
internal static class Initializers
{
    public static void Apply(Interpreter interpreter, Building building, IObjectOrCollectionInitializerOperation? initializer, Frame frame)
    {
        foreach (var operation in initializer?.Initializers ?? [])
            Apply(interpreter, building, operation, frame);
    }

    /// <summary>Sets a member of an object that is being made, through its setter where that is code.</summary>
    public static void Set(Interpreter interpreter, Building building, ISymbol member, Slot slot, State state)
    {
        if (member is IPropertySymbol property)
        {
            var actual = (IPropertySymbol)Dispatch.Find(property, building.Type);
            if (actual.IsIndexer || actual.SetMethod is { IsAbstract: true })
            {
                building.Blur(new Unknown(Reasons.Calls(actual), slot.Place));
                return;
            }

            if (interpreter.Bodies.SetterOf(actual) is { } setter)
            {
                var frame = new Frame(actual.SetMethod, building, state);
                Bodies.Bind(frame, actual.SetMethod, Arguments.Of(slot.Value));
                if (Bodies.Run(interpreter, setter, frame) is Unknown unknown)
                    building.Blur(unknown);
                return;
            }

            member = actual;
        }

        building.Set(Storage.Of(member), slot);
    }

    private static void Apply(Interpreter interpreter, Building building, IOperation operation, Frame frame)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: not IPropertySymbol { IsIndexer: true } } target } assignment:
                var value = interpreter.Evaluate(assignment.Value, frame);
                Set(interpreter, building, target.Member, new Slot(value, Place.Of(assignment.Syntax)), frame.State);
                break;
            case IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation target } nested:
                SetNested(interpreter, building, nested, target.Member, frame);
                break;
            default:
                building.Blur(Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.For(operation))));
                break;
        }
    }

    // Member = { a, b } adds to the collection that the member already holds; Member = { X = 1 } changes the object in it.
    private static void SetNested(Interpreter interpreter, Building building, IMemberInitializerOperation nested, ISymbol member, Frame frame)
    {
        var held = building.Slots.TryGetValue(Storage.Of(member), out var slot) ? slot.Value : null;
        var place = Place.Of(nested.Syntax);
        Value value = held switch
        {
            Sequence sequence when Additions(interpreter, nested, frame) is { } added =>
                new Sequence(sequence.Type, sequence.Items.AddRange(added), sequence.Open, sequence.Place),
            Unknown unknown => Skipping.Skip(nested, frame, unknown),
            _ => Skipping.Skip(nested, frame, Unknown.At(nested, Reasons.For(nested))),
        };
        building.Set(Storage.Of(member), new Slot(value, place));
    }

    private static ImmutableArray<Slot>? Additions(Interpreter interpreter, IMemberInitializerOperation nested, Frame frame) =>
        nested.Initializer is { } initializer ? Sequences.Additions(interpreter, initializer, frame) : null;
}
