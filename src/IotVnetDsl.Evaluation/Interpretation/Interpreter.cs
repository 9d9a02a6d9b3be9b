using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Interprets the side-effect-free C# of topologies. What it cannot follow becomes <see cref="Unknown"/>, by operation and never by
/// exception. One interpreter serves one compilation, on one thread at a time.
/// </summary>
internal sealed class Interpreter : Evaluator
{
    /// <summary>Items of the longest collection that is followed.</summary>
    public const int MostItems = 100_000;

    /// <summary>Characters of the longest text that is followed.</summary>
    public const int LongestText = 32_768;

    /// <summary>Operations that one variant of a topology may cost; a runaway loop ends here.</summary>
    public const int StepLimit = 1_000_000;

    /// <summary>What is left to each of many variants that cost too much.</summary>
    private const int LeastSteps = StepLimit / 20;

    /// <summary>The same on trust, which is tried again after each edit.</summary>
    private const int TrustedSteps = StepLimit / 8;

    public const int CallDepthLimit = 64;

    /// <summary>Objects in objects that are followed; the graph holds fewer.</summary>
    private const int DeepestNesting = 200;

    private const int ComparisonsPerStep = 8;

    /// <summary>Letters of a long text that are copied in the time of a step.</summary>
    private const int LettersPerStep = 512;

    private readonly Lazy<QuietCode> _quietCode;
    private CancellationToken _cancellation;
    private Mutations? _mutations;
    private int _steps;
    private int _limit = StepLimit;
    private int _callDepth;
    private long _calls;

    /// <param name="compilation">What is evaluated.</param>
    /// <param name="library">The library as it references it.</param>
    /// <param name="source">The compilation as the store sees it; null for an evaluation that neither takes nor leaves anything.</param>
    /// <param name="trust">Of an evaluation on trust; null where names say what is changed.</param>
    public Interpreter(Compilation compilation, Library library, SourceState? source, Trust? trust = null)
    {
        Compilation = compilation;
        Library = library;
        Trust = trust;
        Recorder = source is null ? null : new Recorder(this, source);
        Bodies = new BodySource(compilation, Recorder);
        Memo = new Memo(this);
        TypeInitializers = new TypeInitializers(this);
        _quietCode = new Lazy<QuietCode>(() => new QuietCode(this));
    }

    public Compilation Compilation { get; }

    public Library Library { get; }

    public Trust? Trust { get; }

    public BodySource Bodies { get; }

    public Memo Memo { get; }

    /// <summary>Notes what is read; null where nobody wants to know.</summary>
    public Recorder? Recorder { get; }

    public TypeInitializers TypeInitializers { get; }

    /// <summary>The declaring properties of each topology's and module's type, found once.</summary>
    public Dictionary<ITypeSymbol, (ImmutableArray<IPropertySymbol> Properties, Reads Reads)> Declaring { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether each query is read to its end where it is made, found once.</summary>
    public Dictionary<IOperation, bool> AtOnce { get; } = [];

    /// <summary>What each query reads whose function changes something in order, found once.</summary>
    public Dictionary<IOperation, IOperation?> InOrder { get; } = [];

    /// <summary>Whether objects of a type can change after they are made, found once.</summary>
    public Dictionary<ITypeSymbol, bool> Changeable { get; } = new(SymbolEqualityComparer.Default);

    public SharedVariables SharedVariables { get; } = new();

    /// <summary>Found when first asked for; most topologies write to nothing.</summary>
    public Mutations Mutations => _mutations ??= new Mutations(this, _cancellation);

    /// <summary>Steps since the beginning.</summary>
    public long Spent => _steps;

    /// <summary>The same, with the calls that were entered.</summary>
    public Cost Cost => new(_steps, _calls);

    public int CallDepth => _callDepth;

    /// <summary>The most calls in each other.</summary>
    public int Peak { get; set; }

    public override bool IsExhausted => _steps > _limit || Trust is { IsLost: true };

    public bool IsTooDeep => _callDepth >= CallDepthLimit;

    /// <summary>Starts an evaluation with a budget of its own.</summary>
    public void Begin(CancellationToken cancellation)
    {
        _limit = Trust is null ? StepLimit : TrustedSteps;
        Start(cancellation);
    }

    /// <summary>Starts a variant's evaluation. What exhausted the one before it would exhaust this one, at the same cost.</summary>
    public void BeginNext(CancellationToken cancellation)
    {
        if (IsExhausted)
            _limit = Math.Max(_limit / 4, LeastSteps);
        Start(cancellation);
    }

    private void Start(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _steps = 0;
        _calls = 0;
        Peak = _callDepth;
    }

    public Value Evaluate(IOperation? operation, Frame frame)
    {
        if (operation is null)
            return new Unknown("does not compile", default);
        if (!Step())
            return Unknown.At(operation, "takes too many steps to evaluate");
        if (operation.Kind is not (OperationKind.Invalid or OperationKind.None) && operation.ConstantValue is { HasValue: true } constant)
            return Constants.Of(constant.Value, operation.Type);

        if ((frame.State.Unwinding ?? frame.State.Poison) is { } ended)
            return ended;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var held = Trust is { Holds: true };
        var value = OperationTable.Find(operation.Kind) is { } evaluate
            ? Limited(evaluate(this, operation, frame), operation)
            : Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.For(operation)));
        if ((value as Unknown ?? (value as Sequence)?.Open) is { } doubt)
        {
            if (!doubt.IsThrown && Trust is { Holds: true } && !QuietOperations.Has(this, operation))
                Trust.Break();
            frame.State.Doubt(doubt, frame);
        }

        if (held && Trust is { Holds: false, IsLost: false } && _quietCode.Value.Is(operation))
            Trust.Return(held);
        return value;
    }

    /// <summary>True when something may change what an object or a type was made with. On trust nothing does that is not seen to.</summary>
    public bool IsChanged(ISymbol member, bool isAssignable = true, ITypeSymbol? held = null) => Trust is null ? Mutations.Write(member, isAssignable, held)
        // What is kept when it is first asked for may be there to others, or not yet.
        : isAssignable && Mutations.SetLazily(member);

    public override bool IsOnTrust => Trust is not null;

    /// <summary>Something writes to what another member's code has made, or may have done so.</summary>
    public override void Distrust() => Trust?.Break();

    public override void Charge(int items) => Charge((long)(items / ItemsPerStep));

    public override Sequence? Enumerate(Value value, State state) => value is ItemStream stream ? Intrinsics.Streams.Whole(this, stream, state)
        : Operations.Calls.TypeOf(value) is { } type ? OwnCollections.Enumerate(this, type, value, state) : null;

    /// <summary>Counts the comparing of so many items with so many others as steps; records by what they are made of.</summary>
    public void ChargeComparisons(int items, int others, Value? item = null) =>
        Charge((long)items * others * (item is null or Scalar ? 1 : Math.Min(item.Weight, MostItems) * 24L) / ComparisonsPerStep);

    public bool Step()
    {
        if ((++_steps & 255) == 0)
            _cancellation.ThrowIfCancellationRequested();
        return !IsExhausted;
    }

    public CallScope EnterCall()
    {
        // What calls itself without an end doubles with each level.
        if (_callDepth > Cost.UsualHeight)
            _steps += Cost.StepsPerUnusualCall;
        _callDepth++;
        _calls++;
        Peak = Math.Max(Peak, _callDepth);
        return new CallScope(this);
    }

    private void Charge(long steps) => _steps = (int)Math.Min(_steps + steps, 2L * StepLimit);

    /// <summary>The value, unless it is too large: what doubles with each step would fill the memory long before the steps run out.</summary>
    public Value Limited(Value value, IOperation at)
    {
        switch (value)
        {
            case Scalar { Content: string { Length: > LongestText } }:
                return Unknown.At(at, "is too long a text to evaluate");
            case Scalar { Content: string { Length: > LettersPerStep and var letters } }:
                Charge((long)(letters / LettersPerStep));
                return value;
            case Sequence { Items.Length: var count and > ItemsPerStep } sequence:
                Charge(count);
                return count <= MostItems && sequence.Depth <= DeepestNesting ? value : new Sequence(null, [], Unknown.At(at, "is too long a collection to evaluate"), sequence.Place);
            case Instance or TupleOf or Sequence when value.Depth > DeepestNesting:
                return Unknown.At(at, "is nested too deeply");
            default:
                return value;
        }
    }

    internal readonly struct CallScope(Interpreter interpreter) : IDisposable
    {
        public void Dispose() => interpreter._callDepth--;
    }
}
