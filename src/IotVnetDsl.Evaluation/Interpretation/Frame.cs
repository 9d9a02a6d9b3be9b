using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>One call in progress: its receiver, its variables, and what it has returned so far.</summary>
internal sealed class Frame(ISymbol? function, Value? receiver, State state, Frame? outer = null)
{
    private readonly List<Value> _maybeReturned = [];

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

    /// <summary>The value of the <c>return</c> that execution ended with.</summary>
    public Value? Returned { get; set; }

    public ImmutableArray<Slot> Yielded { get; private set; } = [];

    /// <summary>Why more may have been yielded than is known.</summary>
    public Unknown? YieldedOpen { get; private set; }

    /// <summary>Execution may have ended before: from here on, what is yielded is only perhaps yielded.</summary>
    public Unknown? PerhapsEnded { get; private set; }

    /// <summary>
    /// Collections older than this one were made outside of code that may run later than it seems (a lambda, an iterator); changing one
    /// from there is not followed.
    /// </summary>
    public int FirstOwn { get; init; }

    /// <summary>A lambda, an iterator, or what these call: the variables around it may be set before it runs.</summary>
    public bool MayRunLater { get; init; }

    public bool IsLambda => Function is IMethodSymbol { MethodKind: MethodKind.LambdaMethod };

    /// <summary>Variables as they were when a lambda was made.</summary>
    public bool IsCopy { get; private init; }

    private static ImmutableDictionary<ISymbol, Value> NoVariables { get; } = ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default);

    public void Set(ISymbol variable, Value value) => Variables = Variables.SetItem(variable, value);

    public Snapshot Save() => new(Variables, State.Contents, Yielded, YieldedOpen, PerhapsEnded);

    public void Restore(Snapshot snapshot)
    {
        Variables = snapshot.Variables;
        State.Contents = snapshot.Contents;
        Yielded = snapshot.Yielded;
        YieldedOpen = snapshot.YieldedOpen;
        PerhapsEnded = snapshot.PerhapsEnded;
    }

    /// <summary>A copy for a lambda to keep: variables as they are now.</summary>
    public Frame Capture() => new(Function, Receiver, State, Outer) { Variables = Variables, IsCopy = true, MayRunLater = MayRunLater };

    public void Yield(Slot item)
    {
        if (PerhapsEnded is { } reason)
            YieldedOpen ??= reason;
        else
            Yielded = Yielded.Add(item);
    }

    public void OpenYielded(Unknown reason) => YieldedOpen ??= reason;

    public void MaybeReturn(Value value, Unknown because)
    {
        _maybeReturned.Add(value);
        PerhapsEnded ??= because;
    }

    public Value Result(Value returned, Unknown because) => _maybeReturned.Aggregate(returned, (value, other) => Joining.Join(value, other, because));

    public bool MayHaveReturned => _maybeReturned.Count > 0;

    internal readonly record struct Snapshot(
        ImmutableDictionary<ISymbol, Value> Variables,
        ImmutableDictionary<MutableCollection, Sequence> Contents,
        ImmutableArray<Slot> Yielded,
        Unknown? YieldedOpen,
        Unknown? PerhapsEnded)
    {
        public static Snapshot Join(Snapshot left, Snapshot right, Unknown because) => new(
            JoinMaps(left.Variables, right.Variables, (a, b) => Joining.Join(a, b, because), _ => because),
            JoinMaps(left.Contents, right.Contents, (a, b) => (Sequence)Joining.Join(a, b, because), only => only),
            JoinYielded(left, right),
            left.YieldedOpen ?? right.YieldedOpen ?? (left.Yielded == right.Yielded ? null : because),
            left.PerhapsEnded ?? right.PerhapsEnded);

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
