using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Collections that the user's own code is: what their enumerators yield, and how a collection expression fills them.</summary>
internal static class OwnCollections
{
    /// <summary>The items that a loop over the object is given; null where it is no collection that is followed.</summary>
    public static Sequence? Enumerate(Interpreter interpreter, INamedTypeSymbol type, Value collection, State state) => Start(interpreter, type, collection, state) switch
    {
        Sequence items => items,
        ItemStream stream => Streams.Whole(interpreter, stream, state),
        _ => null,
    };

    /// <summary>The items, or what gives them when it is asked; null where it is no collection that is followed.</summary>
    public static Value? Start(Interpreter interpreter, INamedTypeSymbol type, Value collection, State state)
    {
        if (!interpreter.Bodies.IsOfSource(type) || EnumeratorOf(type) is not { } method || interpreter.Bodies.BodyOf(method) is not { } body)
            return null;
        // What an iterator reads may have changed by the time that it runs.
        var (isIterator, first) = (Bodies.IsIterator(body), state.NextSerial);
        var isEarly = isIterator && !state.IsExact;
        var frame = new Frame(method, collection, state) { FirstOwn = isEarly ? first : 0, MayRunLater = isEarly };
        var given = Bodies.Run(interpreter, body, frame);
        // Whoever asks for the count first makes room for so many.
        if (CounterOf(type) is { } count && !(given is Sequence { Open: null } counted && Members.Read(interpreter, count, collection, Arguments.None, body, new Frame(method, collection, state), viaBase: false) is Scalar { Content: int number } && number == counted.Items.Length))
            return null;
        return given switch
        {
            (Sequence or ItemStream) and var items => items,
            LiveObject enumerator when enumerator.Serial >= first && !isIterator =>
                OwnEnumerators.Enumerate(interpreter, enumerator, body, new Frame(method, collection, state) { FirstOwn = first, MayRunLater = true }),
            _ => null,
        };
    }

    /// <summary>A new collection of the items; null where it is not made in a way that is followed.</summary>
    public static Value? Create(Interpreter interpreter, ICollectionExpressionOperation operation, INamedTypeSymbol type, Sequence items, Frame frame)
    {
        if (!interpreter.Bodies.IsOfSource(type) || operation.ConstructMethod is not { } maker)
            return null;
        maker = frame.Types.Apply(maker, interpreter.Compilation);
        if (maker.MethodKind != MethodKind.Constructor)
            return maker.Parameters.Length == 1 ? Methods.Call(interpreter, maker, null, Arguments.Of(items), operation, frame) : null;
        if (items.Open is not null || !maker.Parameters.IsEmpty || AdderOf(type) is not { } add)
            return null;

        var made = Construction.OfSource(interpreter, type, maker, Arguments.None, Place.Of(operation.Syntax), frame);
        foreach (var item in items.Items)
            Methods.Call(interpreter, add, made, Arguments.Of(item), operation, frame);
        return Construction.Finish(interpreter, made, frame.State);
    }

    // Where a loop and a query ask the same one, and nothing else: what counts and finds its items itself may say otherwise than they do.
    private static IMethodSymbol? EnumeratorOf(INamedTypeSymbol type)
    {
        var contracts = type.AllInterfaces.Where(contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T).ToImmutableArray();
        if (contracts is not [var only] || type.AllInterfaces.Any(contract => contract.Name == "ICollection")
            || type.FindImplementationForInterfaceMember(only.GetMembers("GetEnumerator")[0]) is not IMethodSymbol found)
        {
            return null;
        }

        return type.GetMembers("GetEnumerator").OfType<IMethodSymbol>().All(other => other.DeclaredAccessibility != Accessibility.Public || SymbolEqualityComparer.Default.Equals(other, found))
            ? found
            : null;
    }

    private static IPropertySymbol? CounterOf(INamedTypeSymbol type) =>
        type.AllInterfaces.FirstOrDefault(contract => contract.Name == "IReadOnlyCollection") is { } counted ? type.FindImplementationForInterfaceMember(counted.GetMembers("Count")[0]) as IPropertySymbol : null;

    // Of several the compiler chooses by the items: not followed.
    private static IMethodSymbol? AdderOf(INamedTypeSymbol type)
    {
        var candidates = type.GetMembers("Add").OfType<IMethodSymbol>().Where(method => !method.IsStatic && method.Parameters.Length == 1).ToImmutableArray();
        return candidates is [var only] ? only : null;
    }
}
