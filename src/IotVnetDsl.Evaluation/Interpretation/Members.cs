using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Reads properties: by their bodies in source, by the library's attributes, or from where they are stored.</summary>
internal static class Members
{
    /// <summary>In calls deeper than this no object is made anew for its reader: what reads itself twice would double with each.</summary>
    private const int DeepestOwn = 12;

    /// <summary>Objects in objects that are looked into for one that can change.</summary>
    private const int DeepestHeld = 4;

    public static Value Read(
        Interpreter interpreter, IPropertySymbol property, Value? receiver, Arguments arguments, IOperation at, Frame frame, bool viaBase)
    {
        if (property.IsStatic)
            return interpreter.Library.Owns(property) ? LibraryMembers.ReadStatic(interpreter, property, at)
                : interpreter.Bodies.IsOfSource(property) ? interpreter.TypeInitializers.Filling(property, frame) ?? Changeable(Own(interpreter, property, null, ReadStatic(interpreter, property, Place.Of(at.Syntax)), frame), frame.State)
                : PureFunctions.StaticMember(property) ?? Unknown.At(at, Reasons.Calls(property));

        if (receiver is not null && ExtensionBlocks.Extends(property))
            return ReadExtension(interpreter, property, receiver, at, frame);
        if (receiver is not null && Nullables.Owns(property))
            return Nullables.Read(property, receiver, at);

        if (receiver is Unknown { IsThrown: false } && interpreter.Bodies.IsOfSource(property) && !interpreter.Library.Owns(property))
            interpreter.Distrust();
        return receiver switch
        {
            Unknown unknown => LibraryMembers.ReadUnknown(interpreter, property, unknown, at) ?? unknown,
            null or Null => Exceptions.Thrown(at, "System.NullReferenceException", $"reads {property.Name} of null"),
            Instance instance => frame.Seen(Changeable(ReadInstance(interpreter, property, instance, arguments, at, frame, viaBase), frame.State)),
            LiveObject live => frame.Seen(ReadLive(interpreter, viaBase ? property : (IPropertySymbol)Dispatch.Find(property, live.Type), live, arguments, at, frame)),
            Reference reference => LibraryMembers.ReadReference(property, reference, at),
            _ => PureFunctions.Property(interpreter, property, receiver, arguments, at, frame),
        };
    }

    /// <summary>A public property as the graph reads it.</summary>
    public static Value Read(Interpreter interpreter, IPropertySymbol property, Instance receiver) =>
        ReadInstance(interpreter, property, receiver, Arguments.None, null, null, viaBase: false);

    /// <summary>A static property of this compilation.</summary>
    public static Value ReadStatic(Interpreter interpreter, IPropertySymbol property, Place at) => interpreter.Bodies.GetterOf(property) is { } body
        ? interpreter.Memo.Get(property, null, at, state => Bodies.Run(interpreter, body, new Frame(property.GetMethod, null, state)))
        : property.IsAbstract ? new Unknown(Reasons.Calls(property), at)
        : Fields.ReadInitializer(interpreter, property, property.Type, at);

    // A collection that its getter makes anew is the reader's own to change.
    private static Value Changeable(Value value, State state) => value is Sequence { IsFresh: true, Type: { } type } fresh ? state.NewCollection(type, fresh.As(type)) : value;

    // So is an object that can change. What is made once and kept is not: it is nobody's own.
    private static Value Own(Interpreter interpreter, IPropertySymbol property, Value? receiver, Value value, Frame? reader)
    {
        if (reader is null || !HoldsChangeable(interpreter, value) || interpreter.Bodies.GetterOf(property) is not { } body)
            return value;
        if (interpreter.CallDepth > DeepestOwn)
        {
            interpreter.Recorder?.DependsOnOrder();
            return value;
        }

        var kept = interpreter.TypeInitializers.KeptSoFar;
        var own = Run(interpreter, property, body, receiver, Arguments.None, reader);
        return interpreter.TypeInitializers.KeptSoFar == kept ? own : value;
    }

    private static bool HoldsChangeable(Interpreter interpreter, Value value, int depth = DeepestHeld) => depth > 0 && value switch
    {
        Instance instance => Construction.CanChange(interpreter, instance.Type)
            || (interpreter.Bodies.IsOfSource(instance.Type) && instance.Slots.Any(slot => HoldsChangeable(interpreter, slot.Value.Value, depth - 1)
                // What others would be told of is not what this one reads.
                || (slot.Value.Value is Sequence && interpreter.Mutations.Write(slot.Key, isAssignable: false)))),
        TupleOf tuple => tuple.Items.Any(item => HoldsChangeable(interpreter, item, depth - 1)),
        Sequence { IsFresh: true } fresh => fresh.Values.Take(1).Any(item => HoldsChangeable(interpreter, item, depth - 1)),
        _ => false,
    };

    private static Value ReadExtension(Interpreter interpreter, IPropertySymbol property, Value receiver, IOperation at, Frame frame) =>
        interpreter.Bodies.GetterOf(property) is { } body
            ? Bodies.Run(interpreter, body, frame.Call(property.GetMethod, receiver))
            : Unknown.At(at, Reasons.Calls(property));

    private static Value ReadInstance(
        Interpreter interpreter, IPropertySymbol property, Instance receiver, Arguments arguments, IOperation? at, Frame? frame, bool viaBase)
    {
        var actual = viaBase ? property : (IPropertySymbol)Dispatch.Find(property, receiver.Type);
        var place = at is null ? PlaceOf(interpreter, actual) : Place.Of(at.Syntax);
        if (interpreter.Library.Owns(actual) && LibraryMembers.ReadReferenceMember(interpreter, actual, receiver, Arguments.None, place) is { } reference)
            return reference;

        if (interpreter.Bodies.GetterOf(actual) is { } body)
        {
            if (interpreter.IsTooDeep)
            {
                interpreter.Distrust();
                return new Unknown("calls too deeply", place);
            }

            // What the running code may still change is read by the running code.
            if (frame is not null && receiver.HoldsLive)
                return Run(interpreter, actual, body, receiver, arguments, frame);
            if (arguments.Count == 0)
                return Own(interpreter, actual, receiver, interpreter.Memo.Get(actual, receiver, place, state => Bodies.Run(interpreter, body, new Frame(actual.GetMethod, receiver, state))), frame);
            return Run(interpreter, actual, body, receiver, arguments, frame ?? new Frame(null, null, new State(interpreter)));
        }

        if (Exceptions.KeptAs(actual) is var kept && Exceptions.IsKept(kept) && receiver.Slots.TryGetValue(kept.OriginalDefinition, out var message))
            return message.Value;
        if (!IsStored(interpreter, actual))
            return new Unknown(Reasons.Calls(actual), place);
        var held = Stored(receiver, actual, actual.Type);
        return held is not Live && !interpreter.Library.Owns(actual) && interpreter.IsChanged(actual, actual.SetMethod is { IsInitOnly: false } && !receiver.Type.IsValueType) ? new Unknown(Reasons.Writes(actual), place) : held;
    }

    // What the object holds at the moment; no one else can change it.
    private static Value ReadLive(Interpreter interpreter, IPropertySymbol actual, LiveObject receiver, Arguments arguments, IOperation at, Frame frame)
    {
        if (interpreter.Bodies.GetterOf(actual) is { } body)
            return Run(interpreter, actual, body, receiver, arguments, frame);
        frame.Seen(receiver);
        return IsStored(interpreter, actual) ? Stored(frame.State.Read(receiver), actual, actual.Type) : Unknown.At(at, Reasons.Calls(actual));
    }

    private static Value Run(Interpreter interpreter, IPropertySymbol property, IBlockOperation body, Value? receiver, Arguments arguments, Frame caller)
    {
        var call = caller.Call(property.GetMethod, receiver);
        Bodies.Bind(interpreter, call, property.GetMethod, arguments);
        return Bodies.Run(interpreter, body, call);
    }

    private static bool IsStored(Interpreter interpreter, IPropertySymbol property) => !property.IsAbstract && !property.IsIndexer
        && (interpreter.Library.Owns(property) || property.ContainingType.IsAnonymousType || interpreter.Bodies.IsOfSource(property));

    /// <summary>What an object, or what there is of one, holds in a member.</summary>
    public static Value Stored(Value holder, ISymbol member, ITypeSymbol type)
    {
        var (slots, rest) = holder switch
        {
            Instance instance => (instance.Slots, instance.Rest),
            Contents contents => (contents.Slots, contents.Rest),
            _ => (Instance.NoSlots, null),
        };
        return slots.TryGetValue(Storage.Of(member), out var slot) ? slot.Value
            : holder as Unknown
            ?? (rest is not null && Contents.CanBeSet(Storage.Of(member)) ? rest
            : member.ContainingType.IsAnonymousType ? new Unknown(Reasons.Calls(member), holder.Place)
            : Constants.DefaultOf(type));
    }

    private static Place PlaceOf(Interpreter interpreter, IPropertySymbol property) => property.DeclaringSyntaxReferences.IsEmpty ? default
        : interpreter.Bodies.DeclarationsOf(property).Select(Declarations.NameOf).FirstOrDefault();
}
