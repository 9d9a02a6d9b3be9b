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
            return Initialize(interpreter, Construction.OfLibrary(interpreter, type, constructor, arguments, place), operation.Initializer, frame);
        if (interpreter.Bodies.IsOfSource(type))
            return Initialize(interpreter, Construction.OfSource(interpreter, type, constructor, arguments, place, frame.State), operation.Initializer, frame);
        return DotNetCreations.Create(interpreter, operation, type, arguments, frame)
            ?? Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.Calls(constructor)));
    }

    // new T(): of the type that T stands for.
    private static Value CreateArgument(Interpreter interpreter, ITypeParameterObjectCreationOperation operation, Frame frame)
    {
        if (frame.Types.Apply(operation.Type, interpreter.Compilation) is INamedTypeSymbol { IsAbstract: false } type && interpreter.Bodies.IsOfSource(type)
            && type.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty) is { } constructor)
        {
            var building = Construction.OfSource(interpreter, type, constructor, Arguments.None, Place.Of(operation.Syntax), frame.State);
            return Initialize(interpreter, building, operation.Initializer, frame);
        }

        return Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.For(operation)));
    }

    private static Value Initialize(Interpreter interpreter, Building building, IObjectOrCollectionInitializerOperation? initializer, Frame frame)
    {
        Initializers.Apply(interpreter, building, initializer, frame);
        return building.Finish();
    }

    private static Value Copy(Interpreter interpreter, IWithOperation operation, Frame frame)
    {
        var original = interpreter.Evaluate(operation.Operand, frame);
        var place = Place.OfCreation(operation.Syntax);
        switch (original)
        {
            case Null:
                return Unknown.Thrown(operation, "copies null");
            case Instance instance when !HasCopyConstructor(interpreter, instance.Type):
                var copy = new Building(instance.Type, instance.Slots, place);
                return Initialize(interpreter, copy, operation.Initializer, frame);
            case Unknown unknown when operation.Type is INamedTypeSymbol { IsSealed: true } type && interpreter.Library.Owns(type):
                var unseen = new Building(type, Instance.NoSlots, place);
                foreach (var property in interpreter.Library.PropertiesOf(type))
                    unseen.Set(property, new Slot(unknown, default));
                return Initialize(interpreter, unseen, operation.Initializer, frame);
            default:
                return Skipping.Skip(operation, frame, original as Unknown ?? Unknown.At(operation, "copies what is not followed"));
        }
    }

    private static bool HasCopyConstructor(Interpreter interpreter, INamedTypeSymbol type)
    {
        for (var current = type; current is not null && interpreter.Bodies.IsOfSource(current); current = current.BaseType)
        {
            foreach (var constructor in current.InstanceConstructors)
            {
                if (!constructor.IsImplicitlyDeclared && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, current))
                    return true;
            }
        }

        return false;
    }

    private static Instance CreateAnonymous(Interpreter interpreter, IAnonymousObjectCreationOperation operation, Frame frame)
    {
        var slots = Instance.NoSlots;
        foreach (var initializer in operation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment)
                slots = slots.SetItem(target.Property.OriginalDefinition, new Slot(interpreter.Evaluate(assignment.Value, frame), Place.Of(initializer.Syntax)));
        }

        return new Instance((INamedTypeSymbol)operation.Type!, slots, Place.Of(operation.Syntax));
    }
}
