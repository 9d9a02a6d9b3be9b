using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>New objects, copies of them, tuples and anonymous objects.</summary>
internal static class Creations
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.ObjectCreation] = (interpreter, operation, frame) => Create(interpreter, (IObjectCreationOperation)operation, frame),
        [OperationKind.With] = (interpreter, operation, frame) => Copy(interpreter, (IWithOperation)operation, frame),
        [OperationKind.AnonymousObjectCreation] = (interpreter, operation, frame) => CreateAnonymous(interpreter, (IAnonymousObjectCreationOperation)operation, frame),
        [OperationKind.Tuple] = (interpreter, operation, frame) =>
            new TupleOf([.. ((ITupleOperation)operation).Elements.Select(element => interpreter.Evaluate(element, frame))]),
        [OperationKind.DefaultValue] = (interpreter, operation, frame) => Constants.DefaultOf(frame.Types.Apply(operation.Type, interpreter.Compilation)),
        [OperationKind.TypeParameterObjectCreation] = (interpreter, operation, frame) => CreateArgument(interpreter, (ITypeParameterObjectCreationOperation)operation, frame),
    };

    private static Value Create(Interpreter interpreter, IObjectCreationOperation operation, Frame frame)
    {
        if (operation.Constructor is null || operation.Type is not INamedTypeSymbol)
            return Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.DoesNotCompile));

        var constructor = frame.Types.Apply(operation.Constructor, interpreter.Compilation);
        var type = constructor.ContainingType;
        var arguments = Arguments.Of(interpreter, operation.Arguments, frame);
        var place = Place.OfCreation(operation.Syntax);
        if (interpreter.Library.Owns(constructor))
            return Initialize(interpreter, Construction.OfLibrary(interpreter, type, constructor, arguments, place, frame.State), operation.Initializer, frame);
        if (interpreter.Bodies.IsOfSource(type))
            return Initialize(interpreter, Construction.OfSource(interpreter, type, constructor, arguments, place, frame), operation.Initializer, frame);
        return DotNetCreations.Create(interpreter, operation, type, arguments, frame)
            ?? Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.Calls(constructor)));
    }

    // new T(): of the type that T stands for.
    private static Value CreateArgument(Interpreter interpreter, ITypeParameterObjectCreationOperation operation, Frame frame)
    {
        if (frame.Types.Apply(operation.Type, interpreter.Compilation) is INamedTypeSymbol { IsAbstract: false } type && interpreter.Bodies.IsOfSource(type)
            && type.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty) is { } constructor)
        {
            var made = Construction.OfSource(interpreter, type, constructor, Arguments.None, Place.Of(operation.Syntax), frame);
            return Initialize(interpreter, made, operation.Initializer, frame);
        }

        return Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.For(operation)));
    }

    private static Value Initialize(Interpreter interpreter, LiveObject made, IObjectOrCollectionInitializerOperation? initializer, Frame frame)
    {
        Initializers.Apply(interpreter, made, initializer, frame);
        return Construction.Finish(interpreter, made, frame.State);
    }

    private static Value Copy(Interpreter interpreter, IWithOperation operation, Frame frame)
    {
        var original = interpreter.Evaluate(operation.Operand, frame);
        var place = Place.OfCreation(operation.Syntax);
        switch (original)
        {
            case Null:
                return Unknown.Thrown(operation, "copies null");
            case Instance instance when CopyConstructorOf(interpreter, instance.Type) is null:
                var slots = FreshObjects.IsMadeBy(interpreter, operation.Operand) ? instance.Slots : LazyMembers.AsPerhapsFilled(interpreter, instance, operation);
                return Initialize(interpreter, frame.State.NewObject(instance.Type, slots, instance.Rest, place), operation.Initializer, frame);
            case LiveObject live when CopyConstructorOf(interpreter, live.Type) is null && frame.State.Read(live) is Contents contents:
                frame.Seen(live);
                return Initialize(interpreter, frame.State.NewObject(live.Type, contents.Slots, contents.Rest, place), operation.Initializer, frame);
            case Instance or LiveObject when CopyConstructorOf(interpreter, Calls.TypeOf(original)!) is { } constructor
                && SymbolEqualityComparer.Default.Equals(constructor.ContainingType, Calls.TypeOf(original)):
                return Initialize(interpreter, Construction.OfSource(interpreter, constructor.ContainingType, constructor, Arguments.Of(original), place, frame), operation.Initializer, frame);
            case Unknown unknown when operation.Type is INamedTypeSymbol { IsSealed: true } type && interpreter.Library.Owns(type):
                var properties = interpreter.Library.PropertiesOf(type).Aggregate(Instance.NoSlots, (slots, property) => slots.SetItem(property.OriginalDefinition, new Slot(unknown, default)));
                return Initialize(interpreter, frame.State.NewObject(type, properties, unknown, place), operation.Initializer, frame);
            default:
                return Skipping.Skip(operation, frame, original as Unknown ?? Unknown.At(operation, "copies what is not followed"));
        }
    }

    // The user's own, of the type or of a base of it; null where the compiler copies everything.
    private static IMethodSymbol? CopyConstructorOf(Interpreter interpreter, INamedTypeSymbol type)
    {
        for (var current = type; current is not null && interpreter.Bodies.IsOfSource(current); current = current.BaseType)
        {
            foreach (var constructor in current.InstanceConstructors)
            {
                if (!constructor.IsImplicitlyDeclared && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, current))
                    return constructor;
            }
        }

        return null;
    }

    private static Instance CreateAnonymous(Interpreter interpreter, IAnonymousObjectCreationOperation operation, Frame frame)
    {
        var slots = Instance.NoSlots;
        foreach (var initializer in operation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment)
                slots = slots.SetItem(target.Property.OriginalDefinition, new Slot(interpreter.Evaluate(assignment.Value, frame), Place.Of(initializer.Syntax)));
        }

        return new Instance((INamedTypeSymbol)operation.Type!, slots, null, Place.Of(operation.Syntax));
    }
}
