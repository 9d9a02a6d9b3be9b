using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>What the evaluator knows of an expression's result. Immutable, except what is under construction.</summary>
internal abstract class Value(Place place = default)
{
    private const int Saturated = int.MaxValue / 2;

    private int _weight;
    private int _depth;

    /// <summary>Where it was made; none for constants and values without a place of their own.</summary>
    public Place Place { get; } = place;

    /// <summary>How many values it is made of, each counted as often as it occurs.</summary>
    public int Weight => Measured()._weight;

    /// <summary>How deep the values are nested that it is made of.</summary>
    public int Depth => Measured()._depth;

    protected virtual IEnumerable<Value> Parts => [];

    private Value Measured()
    {
        if (_weight > 0)
            return this;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var (weight, depth) = (1L, 0);
        foreach (var part in Parts)
        {
            weight += part.Weight;
            depth = Math.Max(depth, part.Depth);
        }

        (_weight, _depth) = ((int)Math.Min(weight, Saturated), depth + 1);
        return this;
    }
}

/// <summary>Could not be followed, and why.</summary>
internal sealed class Unknown(string reason, Place place) : Value(place)
{
    public string Reason { get; } = reason;

    /// <summary>Evaluation surely ends here at run time: joined with another value, the other one holds.</summary>
    public bool IsThrown { get; private init; }

    /// <summary>The exception that is thrown, as far as it is known.</summary>
    public Value? Exception { get; private init; }

    public static Unknown At(IOperation operation, string reason) => new(reason, Place.Of(operation.Syntax));

    public static Unknown Thrown(IOperation operation, string reason, Value? exception = null) => new(reason, Place.Of(operation.Syntax)) { IsThrown = true, Exception = exception };
}

/// <summary>The null reference, or a nullable without a value.</summary>
internal sealed class Null : Value
{
    private Null()
    {
    }

    public static Null Instance { get; } = new();
}

/// <summary>A value of one of C#'s simple types, a string, or a TimeSpan, boxed as its own type.</summary>
internal sealed class Scalar(object content) : Value
{
    public static Scalar True { get; } = new(true);

    public static Scalar False { get; } = new(false);

    public object Content { get; } = content;

    public static Scalar Of(bool value) => value ? True : False;
}

/// <summary>A value of an enum type.</summary>
internal sealed class EnumMember(INamedTypeSymbol type, object constant) : Value
{
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>Boxed as the underlying type.</summary>
    public object Constant { get; } = constant;

    /// <summary>Name of the member, null for a value that no member has.</summary>
    public string? Name => Type.GetMembers().OfType<IFieldSymbol>()
        .FirstOrDefault(candidate => candidate.HasConstantValue && Equals(candidate.ConstantValue, Constant))?.Name;
}

/// <summary>A value where it stands: in a member, or as an item.</summary>
internal readonly struct Slot(Value value, Place place)
{
    public Value Value { get; } = value;

    /// <summary>The assignment, argument or element that put it there.</summary>
    public Place Place { get; } = place;
}

/// <summary>An object of a known type. Its members are keyed by the symbol that holds the storage.</summary>
internal sealed class Instance(INamedTypeSymbol type, ImmutableDictionary<ISymbol, Slot> slots, Unknown? rest, Place place) : Value(place)
{
    private bool? _holdsLive;
    private ImmutableDictionary<ISymbol, Slot>? _bound;

    public static ImmutableDictionary<ISymbol, Slot> NoSlots { get; } = ImmutableDictionary.Create<ISymbol, Slot>(SymbolEqualityComparer.Default);

    public INamedTypeSymbol Type { get; } = type;

    public ImmutableDictionary<ISymbol, Slot> Slots => _bound ?? slots;

    /// <summary>Why members without a slot that can be set are unknown; null where they hold their default.</summary>
    public Unknown? Rest { get; } = rest;

    /// <summary>It is in what it holds: a component that its parts know. Whoever looks into values does not look into such a one.</summary>
    public bool HoldsItself { get; private set; }

    protected override IEnumerable<Value> Parts => HoldsItself ? [] : Slots.Values.Select(slot => slot.Value);

    /// <summary>Gives one that knew of nothing what it holds, itself among it.</summary>
    public void Bind(ImmutableDictionary<ISymbol, Slot> all) => (_bound, HoldsItself) = (all, true);

    /// <summary>True where the running code may still change something that it holds.</summary>
    public bool HoldsLive
    {
        get
        {
            if (_holdsLive is { } known)
                return known;
            RuntimeHelpers.EnsureSufficientExecutionStack();
            // A function in it may have captured the object itself, which what it holds may hold.
            _holdsLive = false;
            _holdsLive = Slots.Any(slot => Live.IsHeldBy(slot.Value.Value));
            return _holdsLive.Value;
        }
    }
}

/// <summary>Items in order. An open sequence may hold more, anywhere among them.</summary>
internal sealed class Sequence(ITypeSymbol? type, ImmutableArray<Slot> items, Unknown? open = null, Place place = default) : Value(place)
{
    private bool? _holdsLive;

    /// <summary>The collection's type where it is known exactly.</summary>
    public ITypeSymbol? Type { get; } = type;

    public ImmutableArray<Slot> Items { get; } = items;

    /// <summary>Why there may be more items than are known.</summary>
    public Unknown? Open { get; } = open;

    /// <summary>Keys of a dictionary, or items of a set, are the same when they differ in case only.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Keys or items in order are compared ordinally.</summary>
    public bool IsOrdinal { get; init; }

    /// <summary>How a sorted collection compares its items or keys, where that is the user's code: null for two of which it cannot be said.</summary>
    public Func<Value, Value, int?>? Comparing { get; init; }

    /// <summary>An open one of which the first items are known, and all that may follow is not.</summary>
    public bool IsCut { get; init; }

    /// <summary>In an order that nobody says.</summary>
    public bool IsUnordered { get; init; }

    /// <summary>Something was removed: where .NET puts what is added next is not followed.</summary>
    public bool HasGaps { get; init; }

    /// <summary>Where an order has put the items, equal ones in one place; default for items in no order.</summary>
    public ImmutableArray<int> Ranks { get; init; }

    /// <summary>Length of a row, in an array of two dimensions.</summary>
    public int Width { get; init; }

    /// <summary>What its items have in common, for a group of items.</summary>
    public Value? Key { get; init; }

    /// <summary>Made by the member that gave it, for this one reading of it: whoever reads the member may change what it got.</summary>
    public bool IsFresh { get; init; }

    /// <summary>True where the running code may still change something among its items.</summary>
    public bool HoldsLive => _holdsLive ??= Items.Any(item => Live.IsHeldBy(item.Value)) || (Key is not null && Live.IsHeldBy(Key));

    public IEnumerable<Value> Values => Items.Select(item => item.Value);

    protected override IEnumerable<Value> Parts => Values;

    public Sequence As(ITypeSymbol? other, bool isFresh = false) => new(other, Items, Open, Place) { IgnoresCase = IgnoresCase, IsOrdinal = IsOrdinal, Comparing = Comparing, IsUnordered = IsUnordered, HasGaps = HasGaps, IsFresh = isFresh, IsCut = IsCut, Width = Width };

    public Sequence With(ImmutableArray<Slot> items) => With(items, Open);

    public Sequence With(ImmutableArray<Slot> items, Unknown? open) => new(Type, items, open, Place) { IgnoresCase = IgnoresCase, IsOrdinal = IsOrdinal, Comparing = Comparing, IsUnordered = IsUnordered, HasGaps = HasGaps, Width = Width };

    /// <summary>With another way to compare.</summary>
    public Sequence ComparedBy(Func<Value, Value, int?>? comparing) =>
        comparing is null ? this : new(Type, Items, Open, Place) { IgnoresCase = IgnoresCase, IsOrdinal = IsOrdinal, Comparing = comparing, IsUnordered = IsUnordered, HasGaps = HasGaps, Width = Width };

    /// <summary>The same collection, whose order nobody says from here on.</summary>
    public Sequence Shuffled() => new(Type, Items, Open, Place) { IgnoresCase = IgnoresCase, IsOrdinal = IsOrdinal, Comparing = Comparing, IsUnordered = true, HasGaps = HasGaps, Width = Width };

    /// <summary>In an order that nobody says.</summary>
    public Sequence Disordered() => new(Type, Items, Open, Place) { IsUnordered = true };

    /// <summary>Without one of its items.</summary>
    public Sequence Without(int index) => new(Type, Items.RemoveAt(index), Open, Place) { IgnoresCase = IgnoresCase, IsOrdinal = IsOrdinal, Comparing = Comparing, IsUnordered = IsUnordered, HasGaps = true };
}

/// <summary>One of .NET's objects that say how to do something: a comparer, a culture.</summary>
internal sealed class Token(string name) : Value
{
    public string Name { get; } = name;
}

/// <summary>A comparer that is made of a function, which can change nothing.</summary>
internal sealed class Comparison(Function function) : Value
{
    public Function Function { get; } = function;
}

/// <summary>What a comparison of text gives: below or above zero, but nobody says how far.</summary>
internal sealed class Order(bool isBelow) : Value
{
    public bool IsBelow { get; } = isBelow;

    public static Value Of(int comparison) => comparison == 0 ? new Scalar(0) : new Order(comparison < 0);
}

/// <summary>A type itself, as <c>typeof</c> gives it.</summary>
internal sealed class TypeItself(ITypeSymbol type) : Value
{
    public ITypeSymbol Type { get; } = type;
}

/// <summary>What is made when it is first asked for, by a function that nothing can change any more.</summary>
internal sealed class Deferred(Value factory) : Value
{
    /// <summary>The function; or the value where it was made already.</summary>
    public Value Factory { get; } = factory;
}

/// <summary>A tuple, or an entry of a dictionary.</summary>
internal sealed class TupleOf(ImmutableArray<Value> items) : Value
{
    public ImmutableArray<Value> Items { get; } = items;

    /// <summary>It is an entry of a dictionary, which is written otherwise than a tuple.</summary>
    public bool IsEntry { get; init; }

    protected override IEnumerable<Value> Parts => Items;
}

/// <summary>A reference of the library to a resource, made by a conversion or a member that says so.</summary>
internal sealed class Reference(ITypeSymbol type, ReferenceTarget target, string? child, Value key, string? output, Place place)
    : Value(place)
{
    public ITypeSymbol Type { get; } = type;

    public ReferenceTarget Target { get; } = target;

    public string? Child { get; } = child;

    public Value Key { get; } = key;

    public string? Output { get; } = output;
}

/// <summary>The resource that a reference means, as far as the resource says itself which it is.</summary>
internal sealed record ReferenceTarget(string Type, Value Name, Value ResourceGroup, Value Subscription);
