using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Writes to variables, and to the members of an object that is being made. Every other write is seen by name, in the reads.</summary>
internal static class Assignments
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.SimpleAssignment] = (interpreter, operation, frame) => Simple(interpreter, (ISimpleAssignmentOperation)operation, frame),
        [OperationKind.CompoundAssignment] = (interpreter, operation, frame) => Compound(interpreter, (ICompoundAssignmentOperation)operation, frame),
        [OperationKind.CoalesceAssignment] = (interpreter, operation, frame) => Coalesce(interpreter, (ICoalesceAssignmentOperation)operation, frame),
        [OperationKind.DeconstructionAssignment] = (interpreter, operation, frame) => Deconstruct(interpreter, (IDeconstructionAssignmentOperation)operation, frame),
        [OperationKind.Increment] = (interpreter, operation, frame) => Step(interpreter, (IIncrementOrDecrementOperation)operation, frame),
        [OperationKind.Decrement] = (interpreter, operation, frame) => Step(interpreter, (IIncrementOrDecrementOperation)operation, frame),
    };

    public static void Assign(Interpreter interpreter, IOperation target, Slot slot, Frame frame)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: { RefKind: not RefKind.None } reference }:
                if (frame.Find(reference) is Alias alias)
                    alias.Target.Set(slot);
                else
                    frame.State.Spoil(Unknown.At(target, "sets what is not known by a reference"));
                break;
            case ILocalReferenceOperation { IsDeclaration: true } local:
                frame.Declare(interpreter.SharedVariables, local.Local, slot.Value);
                break;
            case ILocalReferenceOperation local:
                frame.Set(local.Local, slot.Value);
                break;
            case IParameterReferenceOperation { Parameter: var parameter } when parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && frame.Receiver is LiveObject owner:
                if (!Construction.IsKept(parameter, frame))
                    frame.Set(parameter, slot.Value);
                if (frame.State.IsOutOfOrder(owner, frame))
                    frame.State.Spoil(Unknown.At(target, $"sets {parameter.Name} of an object that something else reads"));
                else if (frame.State.Read(owner) is Contents { Slots: var slots } && slots.ContainsKey(parameter.OriginalDefinition))
                    frame.State.Set(owner, parameter, slot);
                break;
            case IParameterReferenceOperation { Parameter: var parameter } when Construction.IsKept(parameter, frame) && frame.Receiver is Instance:
                // Reads of it are unknown, as its name is written to.
                interpreter.Distrust();
                break;
            case IParameterReferenceOperation parameter:
                frame.Set(parameter.Parameter, slot.Value);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(interpreter, declaration.Expression, slot, frame);
                break;
            case ITupleOperation:
                TakeApart(interpreter, target, how: null, slot, target, frame);
                break;
            case IDiscardOperation:
                break;
            case IMemberReferenceOperation { Instance: null }:
                // Reads of a static member are unknown where its name is written to.
                interpreter.Distrust();
                break;
            case IMemberReferenceOperation or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation:
                new AssignmentTarget(interpreter, target, frame).Set(slot);
                break;
            default:
                frame.State.Spoil(Unknown.At(target, Reasons.For(target)));
                break;
        }
    }

    /// <summary>Makes a variable another name of what it refers to.</summary>
    public static void Refer(Interpreter interpreter, ILocalSymbol variable, IOperation? referred, IOperation at, Frame frame)
    {
        if (referred is not null && Aliases.Of(interpreter, referred, frame) is { } alias)
        {
            frame.Bind(variable, alias);
            return;
        }

        var reason = Unknown.At(at, "uses a reference to a variable");
        frame.State.Spoil(reason);
        frame.Bind(variable, reason);
    }

    private static Value Simple(Interpreter interpreter, ISimpleAssignmentOperation operation, Frame frame)
    {
        if (operation is { IsRef: true, Target: ILocalReferenceOperation { Local: { RefKind: not RefKind.None } variable } })
        {
            Refer(interpreter, variable, operation.Value, operation, frame);
            return Null.Instance;
        }

        var target = AssignmentTarget.Of(interpreter, operation.Target, frame);
        var value = interpreter.Evaluate(operation.Value, frame);
        if (operation.IsRef)
            frame.State.Spoil(Unknown.At(operation, "uses a reference to a variable"));
        return target.Set(new Slot(value, Place.Of(operation.Syntax))) ?? value;
    }

    private static Value Compound(Interpreter interpreter, ICompoundAssignmentOperation operation, Frame frame)
    {
        // An operator that changes what it stands at.
        if (operation.OperatorMethod is { IsStatic: false } changing)
            return InstanceOperators.Call(interpreter, changing, operation.Target, operation.Value, operation, frame);

        var target = AssignmentTarget.Of(interpreter, operation.Target, frame);
        var left = target.Read();
        left = Conversions.Apply(interpreter, left, operation.InConversion.MethodSymbol, Promoted(interpreter, operation), operation, frame, default);
        var right = interpreter.Evaluate(operation.Value, frame);
        var value = operation.OperatorMethod is { } method && Arithmetic.OperatorOf(interpreter, method, operation.ConstrainedToType, frame) is { } own
            ? operation.IsLifted ? Unknown.At(operation, Reasons.Calls(own)) : Methods.Call(interpreter, own, null, Arguments.Of(left, right), operation, frame)
            : operation.OperatorKind == BinaryOperatorKind.Add && operation.Type?.SpecialType == SpecialType.System_String
            ? Text.Concat([left, right], operation, interpreter, frame)
            : Arithmetic.Compute(operation.OperatorKind, left, right, operation, operation.IsChecked);
        value = Conversions.Apply(interpreter, value, operation.OutConversion.MethodSymbol, operation.Type, operation, frame, default, operation.IsChecked);
        // What is kept where it stands would grow on from there.
        value = interpreter.Limited(value, operation);
        return target.Set(new Slot(value, Place.Of(operation.Syntax))) ?? value;
    }

    // byte += int computes as int: the left side is promoted to the right side's type, and to int at least where it is shifted.
    private static ITypeSymbol? Promoted(Interpreter interpreter, ICompoundAssignmentOperation operation) =>
        operation.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift
            && operation.Target.Type?.SpecialType is SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16
            ? interpreter.Compilation.GetSpecialType(SpecialType.System_Int32)
            : operation.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift || operation.Value.Type?.SpecialType is null or SpecialType.System_String
            || Numbers.TypeOf(operation.Target.Type) is null
            ? operation.Target.Type
            : operation.Value.Type;

    private static Value Coalesce(Interpreter interpreter, ICoalesceAssignmentOperation operation, Frame frame)
    {
        var target = AssignmentTarget.Of(interpreter, operation.Target, frame);
        // What is made when it is first asked for: here every member's evaluation asks first.
        if (operation.Target is IFieldReferenceOperation { Field: var field } && LazyMembers.Is(interpreter, field) && (field.IsStatic || frame.Receiver is Instance { HoldsLive: false }))
        {
            return LazyMembers.Filled(field, frame.Receiver) ?? interpreter.TypeInitializers.Kept(field.OriginalDefinition, () => interpreter.Evaluate(operation.Value, frame), frame.State, Place.Of(operation.Syntax));
        }

        var held = target.Read();
        if (held is Unknown unknown)
            return Skipping.Skip(operation, frame, unknown);
        if (held is not Null)
            return held;
        var value = interpreter.Evaluate(operation.Value, frame);
        return target.Set(new Slot(value, Place.Of(operation.Syntax))) ?? value;
    }

    private static Value Deconstruct(Interpreter interpreter, IDeconstructionAssignmentOperation operation, Frame frame)
    {
        var target = operation.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : operation.Target;
        var found = new Dictionary<IOperation, AssignmentTarget>();
        Find(interpreter, target, found, frame);
        var value = interpreter.Evaluate(operation.Value, frame);
        if (target is not ITupleOperation)
            return Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.For(operation)));

        TakeApart(interpreter, target, HowOf(operation), new Slot(value, Place.Of(operation.Syntax)), operation, frame, found);
        return value;
    }

    // Where the parts go is found before anything is set.
    private static void Find(Interpreter interpreter, IOperation target, Dictionary<IOperation, AssignmentTarget> found, Frame frame)
    {
        if (target is ITupleOperation tuple)
        {
            foreach (var element in tuple.Elements)
                Find(interpreter, element, found, frame);
        }
        else if (target is IMemberReferenceOperation { Instance: not null } or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation)
        {
            found[target] = new AssignmentTarget(interpreter, target, frame);
        }
    }

    /// <summary>Sets what it is, or its parts, to a value, or its parts; with the members and items among them that were found before.</summary>
    public static void TakeApart(Interpreter interpreter, IOperation target, DeconstructionInfo? how, Slot whole, IOperation at, Frame frame, IReadOnlyDictionary<IOperation, AssignmentTarget>? found = null)
    {
        if ((target is IDeclarationExpressionOperation declaration ? declaration.Expression : target) is not ITupleOperation tuple)
        {
            if (found is not null && found.TryGetValue(target, out var place))
                place.Set(whole);
            else
                Assign(interpreter, target, whole, frame);
            return;
        }

        var parts = Deconstruction.Of(interpreter, how?.Method, whole.Value, at, frame);
        for (var index = 0; index < tuple.Elements.Length; index++)
        {
            var part = parts is { } known && index < known.Length ? known[index] : whole.Value as Unknown ?? Unknown.At(tuple.Elements[index], "deconstructs what is not followed");
            TakeApart(interpreter, tuple.Elements[index], how is { Nested: { IsDefaultOrEmpty: false } nested } && index < nested.Length ? nested[index] : null, new Slot(part, whole.Place), at, frame, found);
        }
    }

    /// <summary>The methods by which something is taken apart.</summary>
    public static DeconstructionInfo? HowOf(IOperation operation) => (operation.SemanticModel, operation.Syntax) switch
    {
        ({ } model, AssignmentExpressionSyntax assignment) => model.GetDeconstructionInfo(assignment),
        ({ } model, ForEachVariableStatementSyntax loop) => model.GetDeconstructionInfo(loop),
        _ => null,
    };

    private static Value Step(Interpreter interpreter, IIncrementOrDecrementOperation operation, Frame frame)
    {
        if (operation.OperatorMethod is { IsStatic: false } changing)
            return InstanceOperators.Call(interpreter, changing, operation.Target, operand: null, operation, frame);
        var target = AssignmentTarget.Of(interpreter, operation.Target, frame);
        var before = target.Read();
        var kind = operation.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var after = before is Scalar { Content: int or long or uint or ulong } number && operation.OperatorMethod is null
            ? Arithmetic.Compute(kind, number, new Scalar(Convert.ChangeType(1, number.Content.GetType(), null)), operation, operation.IsChecked)
            : before is Scalar { Content: double or decimal } fraction && operation.OperatorMethod is null or { ContainingType.SpecialType: SpecialType.System_Decimal }
            ? Arithmetic.Compute(kind, fraction, new Scalar(Convert.ChangeType(1, fraction.Content.GetType(), null)), operation, operation.IsChecked)
            : before is Scalar { Content: byte or short or ushort or sbyte or char } small && operation is { OperatorMethod: null, Type: { } type }
            ? Conversions.Apply(interpreter, Arithmetic.Compute(kind, new Scalar(Convert.ToInt32(small.Content, null)), new Scalar(1), operation), null, type, operation, frame, default, operation.IsChecked)
            : operation is { OperatorMethod: { IsStatic: true } method, IsLifted: false } && before is not (Unknown or Null) && Arithmetic.OperatorOf(interpreter, method, operation.ConstrainedToType, frame) is { } own
            ? Methods.Call(interpreter, own, null, Arguments.Of(before), operation, frame)
            : before is Null && operation.OperatorMethod is null && operation.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            ? before
            : before as Unknown ?? Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.For(operation)));
        return target.Set(new Slot(after, Place.Of(operation.Syntax))) ?? (operation.IsPostfix ? before : after);
    }
}
