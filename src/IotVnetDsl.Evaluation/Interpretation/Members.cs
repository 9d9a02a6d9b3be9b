using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Reads properties: by their bodies in source, by the library's attributes, or from where they are stored.</summary>
internal static class Members
{
    public static Value Read(
        Interpreter interpreter, IPropertySymbol property, Value? receiver, Arguments arguments, IOperation at, Frame frame, bool viaBase)
    {
        if (property.IsStatic)
            return interpreter.Library.Owns(property) ? LibraryMembers.ReadStatic(interpreter, property, at)
                : interpreter.Bodies.IsOfSource(property) ? Changeable(ReadStatic(interpreter, property, Place.Of(at.Syntax)), frame.State)
                : PureFunctions.StaticMember(property) ?? Unknown.At(at, Reasons.Calls(property));

        if (receiver is not null && ExtensionBlocks.Extends(property))
            return ReadExtension(interpreter, property, receiver, at, frame);
        if (receiver is not null && Nullables.Owns(property))
            return Nullables.Read(property, receiver, at);

        return receiver switch
        {
            Unknown unknown => LibraryMembers.ReadUnknown(interpreter, property, unknown, at) ?? unknown,
            null or Null => Unknown.Thrown(at, $"reads {property.Name} of null"),
            Instance instance => Changeable(ReadInstance(interpreter, property, instance, instance.Type, arguments, at, viaBase), frame.State),
            Building building => Changeable(ReadInstance(interpreter, property, building, building.Type, arguments, at, viaBase), frame.State),
            Reference reference => LibraryMembers.ReadReference(property, reference, at),
            _ => PureFunctions.Property(interpreter, property, receiver, arguments, at, frame),
        };
    }

    /// <summary>A public property as the graph reads it.</summary>
    public static Value Read(Interpreter interpreter, IPropertySymbol property, Instance receiver) =>
        ReadInstance(interpreter, property, receiver, receiver.Type, Arguments.None, null, viaBase: false);

    /// <summary>A static property of this compilation.</summary>
    public static Value ReadStatic(Interpreter interpreter, IPropertySymbol property, Place at) => interpreter.Bodies.GetterOf(property) is { } body
        ? interpreter.Memo.Get(property, null, at, state => Bodies.Run(interpreter, body, new Frame(property.GetMethod, null, state)))
        : property.IsAbstract ? new Unknown(Reasons.Calls(property), at)
        : Fields.ReadInitializer(interpreter, property, property.Type, at);

    // A collection that its getter makes anew is the reader's own to change.
    private static Value Changeable(Value value, State state) => value is Sequence { IsFresh: true, Type: { } type } fresh ? state.NewCollection(type, fresh.As(type)) : value;

    private static Value ReadExtension(Interpreter interpreter, IPropertySymbol property, Value receiver, IOperation at, Frame frame) =>
        interpreter.Bodies.GetterOf(property) is { } body
            ? Bodies.Run(interpreter, body, new Frame(property.GetMethod, receiver, frame.State) { FirstOwn = frame.FirstOwn })
            : Unknown.At(at, Reasons.Calls(property));

    private static Value ReadInstance(
        Interpreter interpreter, IPropertySymbol property, Value receiver, INamedTypeSymbol type, Arguments arguments, IOperation? at, bool viaBase)
    {
        var actual = viaBase ? property : (IPropertySymbol)Dispatch.Find(property, type);
        var place = at is null ? PlaceOf(interpreter, actual) : Place.Of(at.Syntax);
        if (interpreter.Library.Owns(actual) && LibraryMembers.ReadReferenceMember(interpreter, actual, receiver, Arguments.None, place) is { } reference)
            return reference;

        if (interpreter.Bodies.GetterOf(actual) is { } body)
        {
            if (interpreter.IsTooDeep)
                return new Unknown("calls too deeply", place);
            if (receiver is Instance && arguments.Count == 0)
                return interpreter.Memo.Get(actual, receiver, place, state => Bodies.Run(interpreter, body, new Frame(actual.GetMethod, receiver, state)));

            var call = new Frame(actual.GetMethod, receiver, new State());
            Bodies.Bind(call, actual.GetMethod, arguments);
            return Bodies.Run(interpreter, body, call);
        }

        if (actual.IsAbstract || actual.IsIndexer || (!interpreter.Library.Owns(actual) && !interpreter.Bodies.IsOfSource(actual)))
            return new Unknown(Reasons.Calls(actual), place);
        if (CanChange(interpreter, actual) && interpreter.Mutations.Write(actual))
            return new Unknown(Reasons.Writes(actual), place);

        return Stored(receiver, actual, actual.Type);
    }

    public static Value Stored(Value receiver, ISymbol member, ITypeSymbol type)
    {
        var slots = receiver is Building building ? building.Slots : ((Instance)receiver).Slots;
        return slots.TryGetValue(Storage.Of(member), out var slot) ? slot.Value
            : receiver is Building { Blurred: { } reason } ? reason
            : Constants.DefaultOf(type);
    }

    /// <summary>True where something after construction could change what the member holds.</summary>
    public static bool CanChange(Interpreter interpreter, IPropertySymbol property) =>
        !interpreter.Library.Owns(property) && (property.SetMethod is { IsInitOnly: false } || IsMutable(interpreter, property.Type));

    public static bool IsMutable(Interpreter interpreter, ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String && !interpreter.Library.Owns(type)
        && (type.TypeKind == TypeKind.Array || type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable))
        && type.ContainingNamespace?.ToString() is not ("System.Collections.Immutable" or "System.Collections.Frozen");

    private static Place PlaceOf(Interpreter interpreter, IPropertySymbol property) =>
        interpreter.Bodies.DeclarationsOf(property).Select(Declarations.NameOf).FirstOrDefault();
}
