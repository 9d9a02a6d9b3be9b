using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>
/// What the code of one member's evaluation can change: the collections that it fills, the objects that it makes, the variables that its
/// lambdas share.
/// </summary>
internal sealed class State(Evaluator evaluator, bool isExact = false)
{
    private const int ManyLives = 1_000;

    // What was made before this is changed by code whose time is not known.
    private int _fixedBelow;
    private int _oldestWritten = int.MaxValue;

    // What was made before this may be changed by code that is out of sight, at any time.
    private int _lostBelow;
    private Unknown? _lost;

    /// <summary>True where queries and iterators run when they are asked, as they do at run time, and not where they are written.</summary>
    public bool IsExact { get; } = isExact;

    /// <summary>Steps at which such an evaluation ends.</summary>
    public long MostSpent { get; init; } = long.MaxValue;

    public ImmutableDictionary<Live, Value> Heap { get; set; } = ImmutableDictionary<Live, Value>.Empty;

    /// <summary>Set when something happened that cannot be undone: the member as a whole is unknown.</summary>
    public Unknown? Poison { get; private set; }

    /// <summary>What in the try at hand was not known, and so may have thrown; null outside of one.</summary>
    public List<Unknown>? Doubts { get; set; }

    /// <summary>The exception that is on its way to its catch: until then nothing more happens.</summary>
    public Unknown? Unwinding { get; set; }

    /// <summary>How often code has run that ends a block which an exception leaves.</summary>
    public int EndedBlocks { get; set; }

    /// <summary>Serial number of the next thing that the code makes.</summary>
    public int NextSerial { get; private set; }

    /// <summary>What something reads later than it looks (a lazy query): changing it makes the whole member unknown.</summary>
    private HashSet<Live> Observed { get; } = [];

    /// <summary>Objects that others know before they are made.</summary>
    private HashSet<LiveObject> Escaped { get; } = [];

    public MutableCollection NewCollection(ITypeSymbol type, Sequence content) => New(new MutableCollection(type, NextSerial++), content);

    public LiveObject NewObject(INamedTypeSymbol type, ImmutableDictionary<ISymbol, Slot> slots, Unknown? rest, Place place) =>
        New(new LiveObject(type, NextSerial++, place), new Contents(slots, rest));

    public LiveText NewText(string text) => New(new LiveText(NextSerial++), new Scalar(text));

    public LiveReader NewReader(string text) => New(new LiveReader(NextSerial++), new Scalar(text));

    public LiveLazy NewLazy(Function factory) => New(new LiveLazy(NextSerial++), factory);

    public Cursor NewCursor(Sequence items) => New(new Cursor(NextSerial++), new TupleOf([items, new Scalar(-1)]));

    public Cell NewCell(Value value) => New(new Cell(NextSerial++), value);

    /// <summary>True where what is not seen to be changed is not.</summary>
    public bool IsOnTrust => evaluator.IsOnTrust;

    /// <summary>Something may have been changed that is not followed.</summary>
    public void Distrust() => evaluator.Distrust();

    /// <summary>Counts the reading of a long text as steps.</summary>
    public void ChargeText(int length) => evaluator.Charge(length);

    /// <summary>Counts the copying of items as steps.</summary>
    public void ChargeItems(int items) => evaluator.Charge(items);

    /// <summary>Counts the joining of what two ways have left as steps.</summary>
    public void ChargeJoin() => evaluator.Charge(Heap.Count * Evaluator.ItemsPerStep / 4);

    /// <summary>What the thing holds; unknown where another member's code made it.</summary>
    public Value Read(Live live) => live.Serial < _lostBelow ? _lost!
        : Heap.TryGetValue(live, out var content) ? content
        : new Unknown("is made elsewhere", live.Place);

    /// <summary>What an object of the user's own gives a loop; null where it is no collection.</summary>
    public Sequence? Enumerate(Value value) => evaluator.Enumerate(value, this);

    public void Write(Live live, Value content)
    {
        if (Unwinding is not null)
            return;
        _oldestWritten = Math.Min(_oldestWritten, live.Serial);
        Heap = Heap.SetItem(live, content);
    }

    /// <summary>Until it is disposed of nothing that is there may be changed.</summary>
    public IDisposable Fix() => new Fixing(this);

    /// <summary>Whether running it changes anything that was there before.</summary>
    public bool Changes(Action run)
    {
        var (before, first) = (_oldestWritten, NextSerial);
        _oldestWritten = int.MaxValue;
        run();
        var changed = _oldestWritten < first;
        _oldestWritten = Math.Min(before, _oldestWritten);
        return changed;
    }

    /// <summary>Takes note, within a try, of what may have thrown.</summary>
    public void Doubt(Unknown reason, Frame frame)
    {
        if (Doubts is null || ReferenceEquals(Unwinding, reason))
            return;
        // What runs later throws later.
        if (Doubts.Count == 0 && reason.IsThrown && !frame.MayRunLater)
            Unwinding = reason;
        Doubts.Add(reason);
    }

    /// <summary>True where a change of the thing cannot be followed: something reads it later, or the change itself comes later.</summary>
    public bool IsOutOfOrder(Live live, Frame frame) => Observed.Contains(live) || live.Serial < Math.Max(frame.FirstOwn, _fixedBelow);

    public void Observe(Live live) => Observed.Add(live);

    /// <summary>Observes the thing until that is disposed of.</summary>
    public IDisposable? Watch(Live live) => Observed.Add(live) ? new Watching(Observed, live) : null;

    public bool IsObserved(Live live) => Observed.Contains(live);

    public void Escape(LiveObject unmade) => Escaped.Add(unmade);

    /// <summary>The object after its construction: a value, unless it can still change, or is known to others already.</summary>
    public Value Finish(LiveObject made, bool canChange)
    {
        if (Read(made) is not Contents contents)
            return Read(made);
        if (canChange || Escaped.Contains(made))
            return made;
        Heap = Heap.Remove(made);
        return new Instance(made.Type, contents.Slots, contents.Rest, made.Place);
    }

    /// <summary>Nothing of the object can be told.</summary>
    public void Ruin(LiveObject made, Unknown reason)
    {
        if (!reason.IsThrown)
            Distrust();
        Write(made, reason);
    }

    public void Set(LiveObject target, ISymbol storage, Slot slot)
    {
        if (Read(target) is Contents contents)
            Write(target, contents.With(storage, slot));
    }

    public void Blur(Unknown reason)
    {
        if (!reason.IsThrown)
            evaluator.Distrust();
        if (Unwinding is not null)
            return;
        evaluator.Charge(Heap.Count * Evaluator.ItemsPerStep);
        if (evaluator.IsExhausted)
        {
            // Nothing of this evaluation is kept, so nothing is worth looking at again.
            Spoil(reason);
            (Heap, _lostBelow, _lost) = (ImmutableDictionary<Live, Value>.Empty, int.MaxValue, reason);
            return;
        }

        foreach (var entry in Heap)
        {
            Heap = Heap.SetItem(entry.Key, entry.Value switch
            {
                Sequence sequence when entry.Key is MutableCollection => sequence.With([], reason),
                Contents contents => contents.Blurred(reason),
                _ => reason,
            });
        }

        if (Observed.Count > 0)
            Spoil(reason);
    }

    /// <summary>Code out of sight was given a function of this code: what that can change is never known again.</summary>
    public void Lose(Unknown reason)
    {
        Blur(reason);
        _lostBelow = NextSerial;
        _lost ??= reason;
    }

    public void Spoil(Unknown reason)
    {
        if (!reason.IsThrown)
            evaluator.Distrust();
        if (Unwinding is null)
            Poison ??= reason;
    }

    private T New<T>(T live, Value content)
        where T : Live
    {
        // Of many it costs more to find one.
        if (Heap.Count > ManyLives)
            evaluator.Charge(8 * Evaluator.ItemsPerStep);
        Heap = Heap.Add(live, content);
        return live;
    }

    private sealed class Fixing : IDisposable
    {
        private readonly State _state;
        private readonly int _before;

        public Fixing(State state) => (_state, _before, state._fixedBelow) = (state, state._fixedBelow, state.NextSerial);

        public void Dispose() => _state._fixedBelow = _before;
    }

    private sealed class Watching(HashSet<Live> observed, Live live) : IDisposable
    {
        public void Dispose() => observed.Remove(live);
    }
}
