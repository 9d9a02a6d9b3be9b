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
    public Arguments Functions => new(Slots.RemoveAll(slot => slot.Value is not (Function or Combined)));

    public int Count => Slots.Length;

    /// <summary>What the call set its <c>ref</c> and <c>out</c> arguments to, by ordinal; what is not here is not known.</summary>
    public Dictionary<int, Value> Given { get; } = [];

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
            if (argument.ArgumentKind == ArgumentKind.DefaultValue && argument.Parameter is { } line && Library.IsLineNumber(line) && !interpreter.Library.Owns(line))
                interpreter.Recorder?.DependsOnOrder();
            var ordinal = argument.Parameter is { } parameter && parameter.Ordinal < slots.Length ? parameter.Ordinal : index;
            var value = argument.Parameter?.RefKind == RefKind.Out
                ? Unknown.At(argument, "is set by the call")
                : interpreter.Evaluate(argument.Value, frame);
            slots[ordinal] = new Slot(value, Place.Of(argument.Syntax));
        }

        return new Arguments([.. slots]);
    }

    /// <summary>Each made into another.</summary>
    public Arguments Select(Func<Value, Value> change) => new([.. Slots.Select(slot => new Slot(change(slot.Value), slot.Place))]);

    /// <summary>With one more: the value that a setter is given.</summary>
    public Arguments With(Slot value) => new(Slots.Add(value));

    /// <summary>With another one in a place.</summary>
    public Arguments With(int index, Value value) => new(Slots.SetItem(index, new Slot(value, Slots[index].Place)));

    public void Give(int ordinal, Value value) => Given[ordinal] = value;

    /// <summary>Gives what the parameters hold at the end of the call.</summary>
    public void Give(IMethodSymbol method, Frame frame)
    {
        foreach (var parameter in method.OriginalDefinition.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out && frame.Find(parameter) is { } held)
                Give(parameter.Ordinal, held is Cell cell ? frame.State.Read(cell) : held);
        }
    }

    /// <summary>Sets the variables that a call was given by reference, after it.</summary>
    public void TakeBack(Interpreter interpreter, ImmutableArray<IArgumentOperation> arguments, Frame frame)
    {
        var set = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { RefKind: RefKind.Ref or RefKind.Out } parameter)
                continue;
            // What a handler of interpolated text gathers is its own.
            if (argument.Value is IInterpolatedStringHandlerCreationOperation)
                continue;
            Value value = Given.TryGetValue(parameter.Ordinal, out var given) ? given : Unknown.At(argument, "is set by the call");
            if (VariableOf(argument.Value) is not { } variable || variable is ILocalSymbol { RefKind: not RefKind.None })
                Operations.Assignments.Assign(interpreter, argument.Value, new Slot(value, Place.Of(argument.Syntax)), frame);
            // One variable under two names is not followed.
            else if (set.Add(variable))
                Set(frame, interpreter, argument.Value, variable, value);
            else
                frame.Set(variable, Unknown.At(argument, "is set by the call"));
        }
    }

    private static void Set(Frame frame, Interpreter interpreter, IOperation argument, ISymbol variable, Value value)
    {
        if (argument is IDeclarationExpressionOperation)
            frame.Declare(interpreter.SharedVariables, variable, value);
        else
            frame.Set(variable, value);
    }

    private static ISymbol? VariableOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IDeclarationExpressionOperation declaration => VariableOf(declaration.Expression),
        // One of a primary constructor is the object's.
        IParameterReferenceOperation { Parameter: { ContainingSymbol: not IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter } => parameter,
        _ => null,
    };

    public bool TryUnknown(out Unknown unknown)
    {
        unknown = Values.OfType<Unknown>().FirstOrDefault()!;
        return unknown is not null;
    }
}
