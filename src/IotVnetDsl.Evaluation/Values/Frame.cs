using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>One call in progress: its receiver, its variables, and what it has returned so far.</summary>
internal sealed class Frame(ISymbol? function, Value? receiver, State state, Frame? outer = null)
{
    private Frame? _origin;
    private (ImmutableArray<Slot> Yielded, Unknown Reason)? _cut;
    private readonly List<Value> _maybeReturned = [];
    private readonly List<ImmutableDictionary<Live, Value>> _maybeLeft = [];

    public ISymbol? Function { get; } = function;

    public Value? Receiver { get; } = receiver;

    public State State { get; } = state;

    /// <summary>What the type parameters of the running code stand for.</summary>
    public TypeArguments Types { get; } = TypeArguments.Of(function, outer?.Types ?? TypeArguments.None);

    /// <summary>The frame that a lambda or local function is written in.</summary>
    public Frame? Outer { get; } = outer;

    public ImmutableDictionary<ISymbol, Value> Variables { get; private set; } = NoVariables;

    /// <summary>The receiver of member assignments inside the initializer at hand.</summary>
    public Value? Initialized { get; set; }

    /// <summary>What <c>?.</c> found before its dot.</summary>
    public Value? ConditionalReceiver { get; set; }

    /// <summary>The exception that the catch at hand has caught.</summary>
    public Unknown? Caught { get; set; }

    /// <summary>Where a <c>goto</c> goes.</summary>
    public ILabelSymbol? Jump { get; set; }

    /// <summary>The value of the <c>return</c> that execution ended with.</summary>
    public Value? Returned { get; set; }

    /// <summary>Whoever asks the iterator at hand, given each item as it is yielded; false where no more is wanted.</summary>
    public Func<Slot, bool>? Taker { get; init; }

    public ImmutableArray<Slot> Yielded { get; private set; } = [];

    /// <summary>Why more may have been yielded than is known.</summary>
    public Unknown? YieldedOpen { get; private set; }

    /// <summary>Execution may have ended before: from here on, what is yielded is only perhaps yielded.</summary>
    public Unknown? PerhapsEnded { get; private set; }

    /// <summary>
    /// What is older than this was made outside of code that may run later than it seems (a lambda of a query, an iterator); changing it
    /// from there is not followed.
    /// </summary>
    public int FirstOwn { get; init; }

    /// <summary>A lambda of a query, an iterator, or what these call: what is around it may change before it runs.</summary>
    public bool MayRunLater { get; init; }

    private static ImmutableDictionary<ISymbol, Value> NoVariables { get; } = ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default);

    /// <summary>A frame for code that runs now, as part of this one's.</summary>
    public Frame Call(ISymbol? function, Value? receiver, Frame? around = null) => new(function, receiver, State, around) { FirstOwn = FirstOwn, MayRunLater = MayRunLater };

    /// <summary>Makes a variable; a new one each time that its declaration is passed.</summary>
    public void Declare(SharedVariables shared, ISymbol variable, Value value)
    {
        if (State.Unwinding is null)
            Variables = Variables.SetItem(variable, shared.Contain(variable) ? State.NewCell(value) : value);
    }

    /// <summary>Makes a variable another name of something.</summary>
    public void Bind(ISymbol variable, Value alias)
    {
        if (State.Unwinding is null)
            Variables = Variables.SetItem(variable, alias);
    }

    /// <summary>Sets a variable of this frame, or of one around it.</summary>
    public void Set(ISymbol variable, Value value)
    {
        if (State.Unwinding is not null)
            return;
        if (Find(variable) is not Cell cell)
            Variables = Variables.SetItem(variable, value);
        else if (State.IsOutOfOrder(cell, this) || !State.Heap.ContainsKey(cell))
            State.Spoil(new Unknown($"sets {variable.Name}, which something else reads", value.Place));
        else
            State.Write(cell, value);
    }

    /// <summary>The value of a variable, or the cell that holds it; null where there is none.</summary>
    public Value? Find(ISymbol variable)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame.Variables.TryGetValue(variable.OriginalDefinition, out var value))
                return value;
        }

        return null;
    }

    /// <summary>Takes note of what is read by code that may run later.</summary>
    public Value Seen(Value value)
    {
        if (MayRunLater && value is Live live && live.Serial < FirstOwn)
            State.Observe(live);
        return value;
    }

    public Snapshot Save() => new(Variables, State.Heap, Yielded, YieldedOpen, PerhapsEnded);

    public void Restore(Snapshot snapshot)
    {
        Variables = snapshot.Variables;
        State.Heap = snapshot.Heap;
        Yielded = snapshot.Yielded;
        YieldedOpen = snapshot.YieldedOpen;
        PerhapsEnded = snapshot.PerhapsEnded;
    }

    /// <summary>A copy for a lambda to keep: variables as they are now.</summary>
    public Frame Capture() => new(Function, Receiver, State, Outer) { Variables = Variables, _origin = Origin };

    /// <summary>Itself, with what is around it as that is now.</summary>
    public Frame Kept() => new(Function, Receiver, State, Outer?.Capture()) { Variables = Variables, FirstOwn = FirstOwn };

    /// <summary>A frame for one reading of an iterator, with the parameters as they were given.</summary>
    public Frame Again(Func<Slot, bool> taker) => new(Function, Receiver, State, Outer)
    {
        FirstOwn = FirstOwn,
        Taker = taker,
        Variables = Variables.ToImmutableDictionary(variable => variable.Key, variable => variable.Value is Cell cell ? State.NewCell(State.Read(cell)) : variable.Value, Variables.KeyComparer),
    };

    /// <summary>The frame itself that a copy is one of: of the same call.</summary>
    public Frame Origin => _origin ?? this;

    /// <summary>True where the running code may still change something of what is used.</summary>
    public bool HoldsLiveAmong(UsedVariables used) => (used.UsesReceiver && Receiver is not null && Live.IsHeldBy(Receiver))
        || Variables.Any(variable => used.Contain(variable.Key) && Live.IsHeldBy(variable.Value)) || Outer?.HoldsLiveAmong(used) == true;

    public bool HoldsLive => (Receiver is not null && Live.IsHeldBy(Receiver)) || Variables.Values.Any(Live.IsHeldBy) || Outer?.HoldsLive == true;

    /// <summary>What a lambda keeps of it when the code that made the lambda has ended. What that code could change is not followed further.</summary>
    public Frame Settled(State state, Func<Value, Value> settle)
    {
        var settled = new Frame(Function, Receiver is null ? null : settle(Receiver), state, Outer?.Settled(state, settle));
        foreach (var variable in Variables)
            settled.Variables = settled.Variables.SetItem(variable.Key, variable.Value is Cell or ItemStream or Operations.Alias || (variable.Value is Live && !state.IsOnTrust) ? new Unknown($"reads {variable.Key.Name}, which may be changed elsewhere", variable.Value.Place) : settle(variable.Value));
        return settled;
    }

    public void Yield(Slot item)
    {
        if (State.Unwinding is not null)
            return;
        if (PerhapsEnded is { } reason)
            YieldedOpen ??= reason;
        else
            Yielded = Yielded.Add(item);
    }

    /// <summary>Steps that had been spent when it yielded first.</summary>
    public long? FirstYield { get; set; }

    public void OpenYielded(Unknown reason) => YieldedOpen ??= reason;

    /// <summary>Ends an iterator that goes on: what it has yielded so far comes first.</summary>
    public void Cut(Unknown reason)
    {
        OpenYielded(reason);
        _cut = (Yielded, reason);
    }

    /// <summary>All that was yielded is known up to where it was cut, and nothing was joined to it afterwards.</summary>
    public bool IsCut => _cut is var (yielded, reason) && yielded == Yielded && ReferenceEquals(reason, YieldedOpen) && PerhapsEnded is null;

    /// <param name="value">What it has given then.</param>
    /// <param name="left">What all that can change holds then.</param>
    /// <param name="because">Why nobody can say whether it has ended.</param>
    public void MaybeReturn(Value value, ImmutableDictionary<Live, Value> left, Unknown because)
    {
        _maybeReturned.Add(value);
        _maybeLeft.Add(left);
        PerhapsEnded ??= because;
    }

    public Value Result(Value returned, Unknown because) => _maybeReturned.Aggregate(returned, (value, other) => Joining.Join(value, other, because));

    /// <summary>Where it may have ended before, what it has changed since then is changed only perhaps.</summary>
    public void JoinEnds(Unknown because)
    {
        foreach (var left in _maybeLeft)
        {
            State.ChargeJoin();
            State.Heap = Snapshot.JoinHeaps(left, State.Heap, because);
        }
    }

    public bool MayHaveReturned => _maybeReturned.Count > 0;

    /// <summary>In how many places, or how often in one, it may have returned.</summary>
    public int PerhapsReturned => _maybeReturned.Count;

    internal readonly record struct Snapshot(
        ImmutableDictionary<ISymbol, Value> Variables,
        ImmutableDictionary<Live, Value> Heap,
        ImmutableArray<Slot> Yielded,
        Unknown? YieldedOpen,
        Unknown? PerhapsEnded)
    {
        public static Snapshot Join(Snapshot left, Snapshot right, Unknown because) => new(
            JoinMaps(left.Variables, right.Variables, (a, b) => Joining.Join(a, b, because), _ => because),
            JoinHeaps(left.Heap, right.Heap, because),
            JoinYielded(left, right),
            left.YieldedOpen ?? right.YieldedOpen ?? (left.Yielded == right.Yielded ? null : because),
            left.PerhapsEnded ?? right.PerhapsEnded);

        public static ImmutableDictionary<Live, Value> JoinHeaps(ImmutableDictionary<Live, Value> left, ImmutableDictionary<Live, Value> right, Unknown because) =>
            JoinMaps(left, right, (a, b) => Joining.Join(a, b, because), only => only);

        private static ImmutableArray<Slot> JoinYielded(Snapshot left, Snapshot right) => left.Yielded == right.Yielded
            ? left.Yielded
            : left.Yielded.Zip(right.Yielded, (a, b) => (Item: a, Same: Equality.AreSame(a.Value, b.Value)))
                .TakeWhile(pair => pair.Same).Select(pair => pair.Item).ToImmutableArray();

        private static ImmutableDictionary<TKey, T> JoinMaps<TKey, T>(
            ImmutableDictionary<TKey, T> left, ImmutableDictionary<TKey, T> right, Func<T, T, T> join, Func<T, T> alone)
            where TKey : notnull
            where T : class
        {
            if (ReferenceEquals(left, right))
                return left;

            var joined = left;
            foreach (var entry in right)
            {
                joined = joined.SetItem(entry.Key, left.TryGetValue(entry.Key, out var other)
                    ? ReferenceEquals(other, entry.Value) ? other : join(other, entry.Value)
                    : alone(entry.Value));
            }

            foreach (var entry in left)
            {
                if (!right.ContainsKey(entry.Key))
                    joined = joined.SetItem(entry.Key, alone(entry.Value));
            }

            return joined;
        }
    }
}
