using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Comparing that the user's code does: what objects say of themselves, comparers, comparisons.</summary>
internal static class OwnOrders
{
    /// <summary>Name of the comparer that leaves it to the items.</summary>
    public const string Default = "Comparer.Default";

    /// <summary>What a comparer is made of, or says of two; null where that is not followed.</summary>
    public static Value? Call(Interpreter interpreter, IMethodSymbol method, Value? receiver, Arguments arguments, IOperation at, Frame frame) => (method.Name, receiver, arguments.Count) switch
    {
        ("Create", null, 1) when arguments[0] is Function { HoldsLive: false } function => new Comparison(function),
        ("Compare", Comparison own, 2) => Methods.Invoke(interpreter, own.Function, arguments, at, frame),
        ("Compare", Token { Name: Default }, 2) when Orderings.Compare(arguments[0], arguments[1], null) is { } order => Orderings.Result(order, arguments[0]),
        ("Compare", Token { Name: Default }, 2) when Comparing(arguments[0], arguments[1], null) is var (function, given) => Methods.Invoke(interpreter, function, Arguments.Of(given), at, frame),
        _ => null,
    };

    /// <summary>How a sorted collection of the user's items, or with the user's comparer, compares; null for one that compares as .NET does.</summary>
    public static Func<Value, Value, int?>? Of(Interpreter interpreter, INamedTypeSymbol collection, Value? comparer, IOperation at)
    {
        if (CollectionKinds.Of(collection) is not (CollectionKind.SortedSet or CollectionKind.SortedDictionary) || (comparer is null && !interpreter.Bodies.IsOfSource(collection.TypeArguments[0])))
            return null;
        return (left, right) =>
        {
            if (Comparing(left, right, comparer) is not var (function, arguments))
                return null;
            // What it reads and makes is no part of what goes on around it.
            var state = new State(interpreter);
            var order = OrderOf(Methods.Invoke(interpreter, function, Arguments.Of(arguments), at, new Frame(null, null, state)));
            return state.Poison is null ? order : null;
        };
    }

    /// <summary>The function that compares the two, and what it is given; null where there is none.</summary>
    public static (Function Function, Value[] Arguments)? Comparing(Value left, Value right, Value? comparer) => comparer switch
    {
        Function comparison => (comparison, [left, right]),
        Comparison made => (made.Function, [left, right]),
        Instance or LiveObject when Implementation(Calls.TypeOf(comparer)!, "IComparer", "Compare") is { } compare => (new Function(compare, null, comparer, null), [left, right]),
        null when Calls.TypeOf(left) is { } type && Implementation(type, "IComparable", "CompareTo") is { } compareTo => (new Function(compareTo, null, left, null), [right]),
        _ => null,
    };

    /// <summary>What a comparison gave, as a sign; null where that is not known.</summary>
    public static int? OrderOf(Value result) => result switch
    {
        Scalar { Content: int number } => Math.Sign(number),
        Order below => below.IsBelow ? -1 : 1,
        _ => null,
    };

    // Of several constructions .NET chooses by the items' type.
    private static IMethodSymbol? Implementation(INamedTypeSymbol type, string contract, string method)
    {
        var contracts = type.AllInterfaces.Where(candidate => candidate.Name == contract && candidate.ContainingNamespace.Name is "System" or "Generic").ToList();
        return contracts is [{ Arity: 1 } only] && type.FindImplementationForInterfaceMember(only.GetMembers(method)[0]) is IMethodSymbol found && !found.IsAbstract ? found : null;
    }
}
