using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Runs object initializers on an object that is being made.</summary>
internal static class Initializers
{
    public static void Apply(Interpreter interpreter, LiveObject target, IObjectOrCollectionInitializerOperation? initializer, Frame frame)
    {
        foreach (var operation in initializer?.Initializers ?? [])
            Apply(interpreter, target, operation, frame);
    }

    /// <summary>Sets a member of an object, through its setter where that is code.</summary>
    public static void Set(Interpreter interpreter, LiveObject target, ISymbol member, Arguments index, Slot slot, Frame frame)
    {
        if (member is IPropertySymbol property)
        {
            var actual = (IPropertySymbol)Dispatch.Find(property, target.Type);
            if (interpreter.Bodies.SetterOf(actual) is { } setter)
            {
                var call = frame.Call(actual.SetMethod, target);
                Bodies.Bind(interpreter, call, actual.SetMethod, index.With(slot));
                if (Bodies.Run(interpreter, setter, call) is Unknown unknown)
                    frame.State.Blur(unknown);
                return;
            }

            if (actual.IsIndexer || actual.SetMethod is { IsAbstract: true })
            {
                frame.State.Blur(new Unknown(Reasons.Calls(actual), slot.Place));
                return;
            }

            member = actual;
        }

        if (frame.State.IsOutOfOrder(target, frame))
            frame.State.Spoil(new Unknown($"sets {member.Name} of an object that something else reads", slot.Place));
        else
            frame.State.Set(target, Storage.Of(member), slot);
    }

    private static void Apply(Interpreter interpreter, LiveObject target, IOperation operation, Frame frame)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: not IPropertySymbol { IsIndexer: true } } member } assignment:
                var value = interpreter.Evaluate(assignment.Value, frame);
                Set(interpreter, target, member.Member, Arguments.None, new Slot(value, Place.Of(assignment.Syntax)), frame);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } indexer } assignment:
                var index = Arguments.Of(interpreter, indexer.Arguments, frame);
                Set(interpreter, target, indexer.Property, index, new Slot(interpreter.Evaluate(assignment.Value, frame), Place.Of(assignment.Syntax)), frame);
                break;
            case IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation member } nested:
                SetNested(interpreter, target, nested, member.Member, frame);
                break;
            case IInvocationOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } added:
                Methods.Call(interpreter, (IMethodSymbol)Dispatch.Find(added.TargetMethod, target.Type), target, Arguments.Of(interpreter, added.Arguments, frame), added, frame);
                break;
            default:
                frame.State.Ruin(target, Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.For(operation))));
                break;
        }
    }

    // Member = { a, b } adds to the collection that the member already holds; Member = { X = 1 } changes the object in it.
    private static void SetNested(Interpreter interpreter, LiveObject target, IMemberInitializerOperation nested, ISymbol member, Frame frame)
    {
        var held = frame.State.Read(target) is Contents contents && contents.Slots.TryGetValue(Storage.Of(member), out var slot) ? slot.Value : null;
        switch (held)
        {
            case LiveObject inner:
                Apply(interpreter, inner, nested.Initializer, frame);
                break;
            case MutableCollection collection when nested.Initializer is { } initializer && CollectionKinds.Of(collection) == CollectionKind.List && Sequences.Additions(interpreter, initializer, frame) is { } added:
                Sequences.Change(interpreter, collection, before => before.With(before.Items.AddRange(added)), nested, frame);
                break;
            case MutableCollection collection when nested.Initializer is { } initializer:
                var around = frame.Initialized;
                frame.Initialized = collection;
                foreach (var operation in initializer.Initializers)
                    interpreter.Evaluate(operation, frame);
                frame.Initialized = around;
                break;
            default:
                var reason = Skipping.Skip(nested, frame, held as Unknown ?? Unknown.At(nested, Reasons.For(nested)));
                frame.State.Set(target, Storage.Of(member), new Slot(reason, Place.Of(nested.Syntax)));
                break;
        }
    }
}
