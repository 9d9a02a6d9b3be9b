using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Events of objects: delegates that those put together who want to be told. Who tells static ones what, is seen by name.</summary>
internal static class Events
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.EventReference] = (interpreter, operation, frame) => Read(interpreter, (IEventReferenceOperation)operation, frame),
        [OperationKind.EventAssignment] = (interpreter, operation, frame) => Assign(interpreter, (IEventAssignmentOperation)operation, frame),
    };

    // Only its own type reads it: what nothing was added to is null.
    private static Value Read(Interpreter interpreter, IEventReferenceOperation operation, Frame frame)
    {
        var receiver = operation.Instance is { } instance ? interpreter.Evaluate(instance, frame) : null;
        var happening = frame.Types.Apply(operation.Event, interpreter.Compilation);
        switch (receiver)
        {
            case Unknown unknown:
                return unknown;
            case LiveObject live when interpreter.Bodies.IsOfSource(happening):
                frame.Seen(live);
                return frame.Seen(Members.Stored(frame.State.Read(live), happening, happening.Type));
            case Instance held when interpreter.Bodies.IsOfSource(happening) && !interpreter.Mutations.Assign(happening):
                return frame.Seen(Members.Stored(held, happening, happening.Type));
            default:
                return Unknown.At(operation, Reasons.Writes(happening));
        }
    }

    private static Value Assign(Interpreter interpreter, IEventAssignmentOperation operation, Frame frame)
    {
        if (operation.EventReference is not IEventReferenceOperation { Instance: { } instance } reference)
        {
            interpreter.Distrust();
            Skipping.Escape([interpreter.Evaluate(operation.HandlerValue, frame)], frame, Unknown.At(operation, Reasons.For(operation)));
            return Null.Instance;
        }

        var receiver = interpreter.Evaluate(instance, frame);
        var handler = interpreter.Evaluate(operation.HandlerValue, frame);
        switch (receiver)
        {
            case Null:
                return Unknown.Thrown(operation, $"sets {reference.Event.Name} of null");
            case LiveObject live when interpreter.Bodies.IsOfSource(live.Type):
                return Set(interpreter, operation, live, frame.Types.Apply(reference.Event, interpreter.Compilation), handler, frame);
            case Instance:
                // What another member's code made: reads of the event are unknown, as its name is written to.
                interpreter.Distrust();
                return Null.Instance;
            default:
                var reason = receiver as Unknown ?? Unknown.At(operation, Reasons.For(operation));
                Skipping.Escape([handler, receiver], frame, reason);
                frame.State.Blur(reason);
                return Null.Instance;
        }
    }

    private static Value Set(Interpreter interpreter, IEventAssignmentOperation operation, LiveObject target, IEventSymbol happening, Value handler, Frame frame)
    {
        var actual = (IEventSymbol)Dispatch.Find(happening, target.Type);
        if ((operation.Adds ? actual.AddMethod : actual.RemoveMethod) is { } accessor && interpreter.Bodies.BodyOf(accessor) is not null)
            return Methods.Call(interpreter, accessor, target, Arguments.Of(handler), operation, frame);
        if (actual.IsAbstract)
        {
            frame.State.Blur(Unknown.At(operation, Reasons.Calls(actual)));
            return Null.Instance;
        }

        var held = Members.Stored(frame.State.Read(target), actual, actual.Type);
        var changed = held as Unknown ?? handler as Unknown ?? (operation.Adds ? Delegates.Combine(held, handler) : Delegates.Remove(held, handler)) ?? Unknown.At(operation, "adds or takes out a function that is not known");
        Initializers.Set(interpreter, target, actual, Arguments.None, new Slot(changed, Place.Of(operation.Syntax)), frame);
        return Null.Instance;
    }
}
