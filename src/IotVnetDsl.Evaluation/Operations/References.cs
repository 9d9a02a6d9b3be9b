using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Variables, parameters, members, and the object itself.</summary>
internal static class References
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.LocalReference] = (_, operation, frame) =>
            Variable(((ILocalReferenceOperation)operation).Local, operation, frame),
        [OperationKind.ParameterReference] = (interpreter, operation, frame) => Parameter(interpreter, (IParameterReferenceOperation)operation, frame),
        [OperationKind.InstanceReference] = (_, operation, frame) => Instance((IInstanceReferenceOperation)operation, frame),
        [OperationKind.PropertyReference] = (interpreter, operation, frame) => Property(interpreter, (IPropertyReferenceOperation)operation, frame),
        [OperationKind.FieldReference] = (interpreter, operation, frame) => Field(interpreter, (IFieldReferenceOperation)operation, frame),
        [OperationKind.MethodReference] = (interpreter, operation, frame) => Method(interpreter, (IMethodReferenceOperation)operation, frame),
        [OperationKind.ConditionalAccessInstance] = (_, operation, frame) =>
            frame.ConditionalReceiver ?? Unknown.At(operation, Reasons.DoesNotCompile),
    };

    private static Value Parameter(Interpreter interpreter, IParameterReferenceOperation operation, Frame frame)
    {
        var parameter = operation.Parameter;
        if (ExtensionBlocks.Receiver(parameter, frame) is { } extended)
            return ExtensionBlocks.IsSet(parameter) ? Unknown.At(operation, Reasons.Writes(parameter)) : extended;
        // A primary constructor's parameter is kept in the object.
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && frame.Receiver is LiveObject live && SlotsOf(live, frame) is { } kept
            && kept.TryGetValue(parameter.OriginalDefinition, out var current) && interpreter.Mutations.Assign(parameter))
        {
            frame.Seen(live);
            return frame.Seen(current.Value);
        }

        if (Construction.IsKept(parameter, frame) && SlotsOf(frame.Receiver, frame) is { } slots)
        {
            // What the running code may still change is followed.
            var isStored = slots.TryGetValue(parameter.OriginalDefinition, out var slot);
            if (isStored && slot.Value is Live ? interpreter.Mutations.Assign(parameter) : interpreter.IsChanged(parameter, held: frame.Types.Apply(parameter.Type, interpreter.Compilation)))
                return Unknown.At(operation, Reasons.Writes(parameter));
            if (isStored)
                return frame.Seen(slot.Value);
        }

        return Variable(frame.Find(parameter) is null && OtherPart(parameter, frame) is { } same ? same : parameter, operation, frame);
    }

    // An accessor of a partial property is called by one part and written in the other.
    private static IParameterSymbol? OtherPart(IParameterSymbol parameter, Frame frame) =>
        parameter.ContainingSymbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol written } body && frame.Function is IMethodSymbol { AssociatedSymbol: IPropertySymbol called } function
            && body.MethodKind == function.MethodKind && written.MetadataName == called.MetadataName && SymbolEqualityComparer.Default.Equals(written.ContainingType.OriginalDefinition, called.ContainingType.OriginalDefinition)
            ? function.OriginalDefinition.Parameters[parameter.Ordinal]
            : null;

    private static ImmutableDictionary<ISymbol, Slot>? SlotsOf(Value? receiver, Frame frame) => receiver switch
    {
        Values.Instance instance => instance.Slots,
        LiveObject live => (frame.State.Read(live) as Contents)?.Slots,
        _ => null,
    };

    private static Value Variable(ISymbol variable, IOperation operation, Frame frame)
    {
        var held = frame.Find(variable);
        if (held is Alias alias)
            return frame.Seen(alias.Target.Read());
        if (held is not Cell cell)
            return held is null ? Unknown.At(operation, $"reads {variable.Name}, whose value is not known here") : frame.Seen(Whole(held, operation, frame));
        frame.Seen(cell);
        return frame.Seen(Whole(frame.State.Read(cell), operation, frame));
    }

    private static Value Whole(Value held, IOperation operation, Frame frame)
    {
        if (Cursors.IsCopied(held, operation))
            frame.State.Spoil(Unknown.At(operation, "copies an enumerator"));
        return held;
    }

    private static Value Instance(IInstanceReferenceOperation operation, Frame frame)
    {
        if (operation.ReferenceKind == InstanceReferenceKind.ImplicitReceiver)
            return frame.Initialized ?? Unknown.At(operation, Reasons.DoesNotCompile);
        if (operation.ReferenceKind == InstanceReferenceKind.PatternInput || frame.Receiver is not { } receiver)
            return Unknown.At(operation, Reasons.DoesNotCompile);
        if (receiver is LiveObject unmade && operation.Parent is not (IMemberReferenceOperation or IInvocationOperation))
        {
            // A copy of what it is at the moment.
            if (unmade.Type.IsValueType)
                return frame.State.Read(unmade) is Contents contents ? new Instance(unmade.Type, contents.Slots, contents.Rest, unmade.Place) : Unknown.At(operation, "uses a value before it is made");
            frame.State.Escape(unmade);
        }

        return receiver;
    }

    /// <summary>True for <c>base.Member</c>, which no override answers.</summary>
    public static bool IsViaBase(IMemberReferenceOperation operation) => operation.Instance?.Syntax is BaseExpressionSyntax;

    private static Value Property(Interpreter interpreter, IPropertyReferenceOperation operation, Frame frame)
    {
        if (operation.Instance is { } variable && ExtensionBlocks.MaySetReceiver(operation.Property))
            return OfSetReceiver(interpreter, operation, variable, frame);
        var receiver = operation.Instance is { } instance ? interpreter.Evaluate(instance, frame) : null;
        var arguments = Arguments.Of(interpreter, operation.Arguments, frame);
        var property = frame.Types.Apply(operation.Property, interpreter.Compilation);
        if (property.IsStatic && operation.ConstrainedToType is { } constrained)
        {
            if (Dispatch.FindStatic(property, frame.Types.Apply(constrained, interpreter.Compilation)) is not IPropertySymbol found)
                return Unknown.At(operation, Reasons.Calls(property));
            property = found;
        }

        return Members.Read(interpreter, property, receiver, arguments, operation, frame, IsViaBase(operation));
    }

    /// <summary>A member of an extension that is given a variable, and may set it: not followed.</summary>
    public static Value OfSetReceiver(Interpreter interpreter, IOperation operation, IOperation variable, Frame frame)
    {
        var reason = Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.For(operation)));
        Assignments.Assign(interpreter, variable, new Slot(reason, Place.Of(operation.Syntax)), frame);
        return reason;
    }

    private static Value Field(Interpreter interpreter, IFieldReferenceOperation operation, Frame frame)
    {
        var receiver = operation.Instance is { } instance ? interpreter.Evaluate(instance, frame) : null;
        return Fields.Read(interpreter, frame.Types.Apply(operation.Field, interpreter.Compilation), receiver, operation, frame);
    }

    private static Value Method(Interpreter interpreter, IMethodReferenceOperation operation, Frame frame)
    {
        if (operation.Method.MethodKind == MethodKind.LocalFunction)
            return new Function(operation.Method, null, frame.Receiver, frame.Capture());
        var receiver = operation.Instance is { } instance ? interpreter.Evaluate(instance, frame) : null;
        if (receiver is Unknown unknown)
            return unknown;
        if (receiver is LiveObject known)
            frame.State.Escape(known);
        var method = frame.Types.Apply(operation.Method, interpreter.Compilation);
        if (receiver is null && operation.ConstrainedToType is { } constrained)
        {
            return Dispatch.FindStatic(method, frame.Types.Apply(constrained, interpreter.Compilation)) is IMethodSymbol found
                ? new Function(found, null, null, null)
                : Unknown.At(operation, Reasons.Calls(method));
        }

        return new Function(operation.IsVirtual && Calls.TypeOf(receiver) is { } type ? (IMethodSymbol)Dispatch.Find(method, type) : method, null, receiver, null);
    }
}
