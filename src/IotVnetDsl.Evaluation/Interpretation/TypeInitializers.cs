using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// The static members of a type that only store: their initializers run once, all of them, in the order that they are written in. What an
/// initializer reads of a later one is still the default.
/// </summary>
internal sealed class TypeInitializers(Interpreter interpreter)
{
    private readonly Dictionary<INamedTypeSymbol, Initialization> _types = new(SymbolEqualityComparer.Default);
    private readonly List<Initialization> _running = [];
    private readonly Dictionary<INamedTypeSymbol, bool> _haveConstructors = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _keptEarly = new(SymbolEqualityComparer.Default);

    /// <summary>How often something was read before its initializer had run: what was made of that holds for that moment only.</summary>
    public int Premature { get; private set; }

    /// <summary>How often something was asked for that is made once.</summary>
    public int KeptSoFar { get; private set; }

    /// <summary>Code of a type that has a static constructor runs after that; code of others may run before their initializers.</summary>
    public void Enter(INamedTypeSymbol type)
    {
        if (!_haveConstructors.TryGetValue(type.OriginalDefinition, out var hasOne))
            _haveConstructors.Add(type.OriginalDefinition, hasOne = type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared));
        if (hasOne)
            Reached(type);
    }

    /// <summary>What is made when it is first asked for, and kept: not known where that may be before all that it reads is there.</summary>
    /// <param name="keeper">Who keeps it.</param>
    /// <param name="make">Makes it, for each that asks.</param>
    /// <param name="state">Of whoever asks: what others would find changed by that is none of its own.</param>
    /// <param name="at">Where that is.</param>
    public Value Kept(ISymbol keeper, Func<Value> make, State state, Place at)
    {
        KeptSoFar++;
        // Whoever asks for what a type keeps has its initializers run first.
        if (keeper is { IsStatic: true, ContainingType: { } type } && Reached(type).IsCircular)
            return OnOrder(keeper, at);
        var before = Premature;
        var made = make();
        if (Premature != before || IsFilling)
            _keptEarly.Add(keeper);
        if (Live.IsHeldBy(made))
            made = Settlement.Of(made, state);
        return _keptEarly.Contains(keeper) ? new Unknown("is made before what it reads is initialized", at) : made;
    }

    /// <summary>True where what a method keeps may have been made of tables that were not filled yet.</summary>
    public bool KeepsEarly(ISymbol keeper)
    {
        if (IsFilling && _keptEarly.Add(keeper))
            interpreter.Recorder?.DependsOnOrder();
        return _keptEarly.Contains(keeper);
    }

    private bool IsFilling => _running.Any(running => running.Values.Values.Any(Live.IsHeldBy));

    public Value Read(ISymbol member, ITypeSymbol type, Place at)
    {
        var initialization = Reached(member.ContainingType);
        if (initialization.IsCircular)
            return OnOrder(member, at);
        if (initialization.Values.TryGetValue(member.OriginalDefinition, out var value))
        {
            if (!initialization.IsRunning || !Live.IsHeldBy(value))
                return value;
            // Others would keep what is only true for this moment.
            Premature++;
            interpreter.Recorder?.DependsOnOrder();
            interpreter.Distrust();
            return new Unknown($"reads {member.Name} while it is filled", at);
        }

        if (initialization.IsRunning)
        {
            Premature++;
            interpreter.Recorder?.DependsOnOrder();
        }

        return Constants.DefaultOf(type);
    }

    /// <summary>What a member holds to the code that is initializing its type, which may change it; null to all other code, and where it is nothing to be changed.</summary>
    public Value? Filling(ISymbol member, Frame frame) =>
        _running.Count > 0 && _running[_running.Count - 1] is { IsCircular: false } running && ReferenceEquals(running.State, frame.State)
            && SymbolEqualityComparer.Default.Equals(running.Type, member.ContainingType) && running.Values.TryGetValue(member.OriginalDefinition, out var value) && Live.IsHeldBy(value)
                ? frame.Seen(value)
                : null;

    /// <summary>A call was not followed: were it one of initializing code, it could have filled anything.</summary>
    public void Lose(State state, Unknown reason)
    {
        if (_running.Any(running => ReferenceEquals(running.State, state)))
            state.Blur(reason);
    }

    private static Unknown OnOrder(ISymbol member, Place at) => new($"depends on which of the types is initialized first ({member.Name})", at);

    // The first who asks has it initialized.
    private Initialization Reached(INamedTypeSymbol type)
    {
        if (!_types.TryGetValue(type, out var initialization))
            initialization = Recorded(type);
        else if (initialization.Reads is { } reads)
            interpreter.Recorder?.Note(reads, initialization.Turn);
        if (initialization.IsRunning && !ReferenceEquals(initialization, _running[_running.Count - 1]))
            MarkCircle(initialization);
        return initialization;
    }

    private Initialization Recorded(INamedTypeSymbol type)
    {
        if (interpreter.Recorder is not { } recorder)
            return Run(type);
        var recording = recorder.Start();
        Initialization? initialization = null;
        try
        {
            return initialization = Run(type);
        }
        finally
        {
            var reads = recorder.Stop(recording);
            if (initialization is not null)
                (initialization.Reads, initialization.Turn) = (reads, recorder.Turn);
            else
                recorder.DependsOnOrder();
        }
    }

    private Initialization Run(INamedTypeSymbol type)
    {
        var initialization = new Initialization(type, new State(interpreter));
        var constructors = type.StaticConstructors.Where(constructor => !constructor.IsImplicitlyDeclared).ToArray();
        _types[type] = initialization;
        _running.Add(initialization);
        (ISymbol Member, IOperation Initializer)[] initialized =
        [
            .. type.GetMembers().Where(member => member is { IsStatic: true } and (IFieldSymbol { IsConst: false } or IPropertySymbol))
                .Select(member => (Member: member, Initializer: Fields.Initializer(interpreter, member))).Where(member => member.Initializer is not null).Select(member => (member.Member, member.Initializer!)),
        ];
        // Without a static constructor the initializers fill it themselves: then they are followed together.
        var areFilling = constructors.Length == 0 && Array.Exists(initialized, member => interpreter.Mutations.IsFilled(member.Member));
        foreach (var (member, initializer) in initialized)
            initialization.Values[member.OriginalDefinition] = areFilling || (constructors.Length > 0 && interpreter.Mutations.IsFilled(member)) ? Followed(initialization, member, initializer, new Frame(member, null, initialization.State)) : Stored(member, initializer);
        // Where one of them cannot be, what they fill is not known.
        if (areFilling && initialization.State.Poison is { } poison)
        {
            initialization.State = new State(interpreter);
            foreach (var (member, initializer) in initialized)
                initialization.Values[member.OriginalDefinition] = interpreter.Mutations.IsFilled(member) ? poison : Stored(member, initializer);
        }

        foreach (var constructor in constructors)
            Run(constructor, initialization);
        if (areFilling)
            Settle(initialization, lost: null, default);
        _running.RemoveAt(_running.Count - 1);
        initialization.IsRunning = false;
        interpreter.Trust?.Keep();
        return initialization;
    }

    private Value Stored(ISymbol member, IOperation initializer)
    {
        var before = Premature;
        var value = Memo.Evaluate(interpreter, member, Place.Of(initializer.Syntax), state => interpreter.Evaluate(initializer, new Frame(member, null, state)), isStored: true);
        return Premature != before && HoldsQuery(value) ? new Unknown("is a query over what is not initialized yet", Place.Of(initializer.Syntax)) : value;
    }

    // A query reads when it is asked, and again each time.
    private static bool HoldsQuery(Value value) => value switch
    {
        Sequence { Type: null or { TypeKind: TypeKind.Interface } } => true,
        Sequence items => items.Values.Any(HoldsQuery),
        TupleOf tuple => tuple.Items.Any(HoldsQuery),
        Instance { HoldsItself: true } => true,
        Instance instance => instance.Slots.Values.Any(slot => HoldsQuery(slot.Value)),
        _ => false,
    };

    // What a statement of the static constructor sets is set then. What is set within another statement may or may not be.
    private void Run(IMethodSymbol constructor, Initialization initialization)
    {
        var place = interpreter.Bodies.DeclarationsOf(constructor).Select(Place.Of).FirstOrDefault();
        var (state, values) = (initialization.State, initialization.Values);
        var body = interpreter.Bodies.BodyOf(constructor);
        var frame = new Frame(constructor, null, state);
        var lost = body is null ? new Unknown(Reasons.Calls(constructor), place) : null;
        foreach (var statement in body?.Operations ?? [])
        {
            if (lost is null && statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: null } target } assignment } && IsOwn(target, constructor))
            {
                MayBeSet(assignment.Value);
                values[Storage.Of(target.Member)] = Followed(initialization, target.Member, assignment.Value, frame);
                continue;
            }

            MayBeSet(statement);
            if (lost is null && Statements.Execute(interpreter, statement, frame) != Completion.Normal)
                lost = frame.Returned as Unknown ?? new Unknown(Reasons.Writes(constructor), place);
            lost ??= frame.PerhapsEnded;
            if (lost is not null)
                MayBeSet(statement);
        }

        Settle(initialization, lost, place);

        void MayBeSet(IOperation operation)
        {
            foreach (var set in operation.DescendantsAndSelf().OfType<IAssignmentOperation>().SelectMany(set => Targets(set.Target)).OfType<IMemberReferenceOperation>().Where(set => IsOwn(set, constructor)))
                values[Storage.Of(set.Member)] = lost ?? new Unknown(Reasons.Writes(set.Member), place);
        }
    }

    // What the code of the initialization has made is changed by nobody from here on.
    private void Settle(Initialization initialization, Unknown? lost, Place place)
    {
        var (state, values) = (initialization.State, initialization.Values);
        if (interpreter.IsExhausted)
            lost ??= new Unknown("takes too many steps to evaluate", place);
        foreach (var member in values.Keys.ToArray())
            values[member] = state.Poison ?? (!Live.IsHeldBy(values[member]) ? values[member] : lost ?? Memo.Guard(interpreter, member, place, () => Settlement.Of(values[member], state)));
    }

    // What the code that initializes the type makes, and may still change.
    private Value Followed(Initialization initialization, ISymbol member, IOperation value, Frame frame)
    {
        var place = Place.Of(value.Syntax);
        var before = Premature;
        var followed = Memo.Guard(interpreter, member, place, () => interpreter.Evaluate(value, frame));
        if (followed is Unknown unknown && unknown.IsThrown)
            initialization.State.Spoil(unknown);
        return Premature != before && HoldsQuery(followed) ? new Unknown("is a query over what is not initialized yet", place) : followed;
    }

    private static IEnumerable<IOperation> Targets(IOperation target) => target is ITupleOperation tuple ? tuple.Elements.SelectMany(Targets) : [target];

    private static bool IsOwn(IMemberReferenceOperation target, IMethodSymbol constructor) =>
        target.Instance is null && SymbolEqualityComparer.Default.Equals(target.Member.ContainingType.OriginalDefinition, constructor.ContainingType.OriginalDefinition);

    // Types that need each other: which of them comes first, and so sees less of the other, is decided by who is asked first.
    private void MarkCircle(Initialization first)
    {
        interpreter.Memo.Forget();
        interpreter.Recorder?.DependsOnOrder();
        interpreter.Distrust();
        for (var index = _running.Count - 1; index >= 0; index--)
        {
            _running[index].IsCircular = true;
            if (ReferenceEquals(_running[index], first))
                return;
        }
    }

    private sealed class Initialization(INamedTypeSymbol type, State state)
    {
        public INamedTypeSymbol Type { get; } = type;

        /// <summary>What its static constructor has made, and may change.</summary>
        public State State { get; set; } = state;

        public Dictionary<ISymbol, Value> Values { get; } = new(SymbolEqualityComparer.Default);

        public bool IsRunning { get; set; } = true;

        /// <summary>What all of it read; null while it runs.</summary>
        public Reads? Reads { get; set; }

        /// <summary>The variant that paid for it.</summary>
        public int Turn { get; set; }

        public bool IsCircular { get; set; }
    }
}
