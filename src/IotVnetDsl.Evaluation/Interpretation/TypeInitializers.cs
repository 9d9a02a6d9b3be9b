using IotVnetDsl.Evaluation.Intrinsics;
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
    private readonly HashSet<ISymbol> _keptEarly = new(SymbolEqualityComparer.Default);

    /// <summary>How often something was read before its initializer had run: what was made of that holds for that moment only.</summary>
    public int Premature { get; private set; }

    /// <summary>What is made when it is first asked for, and kept: not known where that may be before all that it reads is there.</summary>
    public Value Kept(ISymbol keeper, Func<Value> make, Place at)
    {
        var before = Premature;
        var made = make();
        if (Premature != before)
            _keptEarly.Add(keeper);
        return _keptEarly.Contains(keeper) ? new Unknown("is made before what it reads is initialized", at) : made;
    }

    public Value Read(ISymbol member, ITypeSymbol type, Place at)
    {
        if (!_types.TryGetValue(member.ContainingType, out var initialization))
            initialization = Recorded(member.ContainingType);
        else if (initialization.Reads is { } reads)
            interpreter.Recorder?.Note(reads);
        if (initialization.IsRunning && !ReferenceEquals(initialization, _running[_running.Count - 1]))
            MarkCircle(initialization);
        if (initialization.IsCircular)
            return new Unknown($"depends on which of the types is initialized first ({member.Name})", at);
        if (initialization.Values.TryGetValue(member.OriginalDefinition, out var value))
            return value;
        if (initialization.IsRunning)
        {
            Premature++;
            interpreter.Recorder?.DependsOnOrder();
        }

        return Constants.DefaultOf(type);
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
                initialization.Reads = reads;
            else
                recorder.DependsOnOrder();
        }
    }

    private Initialization Run(INamedTypeSymbol type)
    {
        var initialization = new Initialization();
        _types[type] = initialization;
        _running.Add(initialization);
        foreach (var member in type.GetMembers())
        {
            if (member is { IsStatic: true } and (IFieldSymbol { IsConst: false } or IPropertySymbol) && Fields.Initializer(interpreter, member) is { } initializer)
            {
                var before = Premature;
                var value = Memo.Evaluate(interpreter, member, Place.Of(initializer.Syntax), state => interpreter.Evaluate(initializer, new Frame(member, null, state)), isStored: true);
                initialization.Values[member.OriginalDefinition] = Premature != before && HoldsQuery(value) ? new Unknown("is a query over what is not initialized yet", Place.Of(initializer.Syntax)) : value;
            }
        }

        foreach (var constructor in type.StaticConstructors.Where(constructor => !constructor.IsImplicitlyDeclared))
            Run(constructor, initialization);
        _running.RemoveAt(_running.Count - 1);
        initialization.IsRunning = false;
        return initialization;
    }

    // A query reads when it is asked, and again each time.
    private static bool HoldsQuery(Value value) => value switch
    {
        Sequence { Type: null or { TypeKind: TypeKind.Interface } } => true,
        Sequence items => items.Values.Any(HoldsQuery),
        TupleOf tuple => tuple.Items.Any(HoldsQuery),
        Instance instance => instance.Slots.Values.Any(slot => HoldsQuery(slot.Value)),
        _ => false,
    };

    // What a statement of the static constructor sets is set then. What is set within another statement may or may not be.
    private void Run(IMethodSymbol constructor, Initialization initialization)
    {
        var place = interpreter.Bodies.DeclarationsOf(constructor).Select(Place.Of).FirstOrDefault();
        if (interpreter.Bodies.BodyOf(constructor) is not { } body)
            return;
        var state = new State(interpreter);
        var frame = new Frame(constructor, null, state);
        Unknown? lost = null;
        foreach (var statement in body.Operations)
        {
            if (lost is null && statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: null } target } assignment } && IsOwn(target, constructor))
            {
                initialization.Values[Storage.Of(target.Member)] = Memo.Evaluate(interpreter, target.Member, place, _ => Settlement.Of(interpreter.Evaluate(assignment.Value, frame), state), isStored: true);
                // The member holds it as it is now.
                Sequences.Observe(state.Heap.Keys, state);
                continue;
            }

            if (lost is null && Statements.Execute(interpreter, statement, frame) != Completion.Normal)
                lost = frame.Returned as Unknown ?? new Unknown(Reasons.Writes(constructor), place);
            foreach (var set in statement.DescendantsAndSelf().OfType<IAssignmentOperation>().Select(set => set.Target).OfType<IMemberReferenceOperation>().Where(set => IsOwn(set, constructor)))
                initialization.Values[Storage.Of(set.Member)] = lost ?? new Unknown(Reasons.Writes(set.Member), place);
        }

        if (state.Poison is { } poison)
        {
            foreach (var member in initialization.Values.Keys.ToArray())
                initialization.Values[member] = poison;
        }
    }

    private static bool IsOwn(IMemberReferenceOperation target, IMethodSymbol constructor) =>
        target.Instance is null && SymbolEqualityComparer.Default.Equals(target.Member.ContainingType.OriginalDefinition, constructor.ContainingType.OriginalDefinition);

    // Types that need each other: which of them comes first, and so sees less of the other, is decided by who is asked first.
    private void MarkCircle(Initialization first)
    {
        interpreter.Memo.Forget();
        interpreter.Recorder?.DependsOnOrder();
        for (var index = _running.Count - 1; index >= 0; index--)
        {
            _running[index].IsCircular = true;
            if (ReferenceEquals(_running[index], first))
                return;
        }
    }

    private sealed class Initialization
    {
        public Dictionary<ISymbol, Value> Values { get; } = new(SymbolEqualityComparer.Default);

        public bool IsRunning { get; set; } = true;

        /// <summary>What all of it read; null while it runs.</summary>
        public Reads? Reads { get; set; }

        public bool IsCircular { get; set; }
    }
}
