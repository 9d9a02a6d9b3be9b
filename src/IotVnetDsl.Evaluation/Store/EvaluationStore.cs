using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Store;

/// <summary>
/// One compilation's evaluation before what earlier ones have left. A member of a topology or module is read again only where a body that it
/// read is another one now; all else comes out as if everything were evaluated afresh.
/// </summary>
internal sealed class EvaluationStore(Interpreter interpreter, Recorder recorder)
{
    private static readonly KeptStore<Checksum, TopologyMaking> Makings = new(capacity: 100);
    private static readonly KeptStore<Checksum, KeptVariant> Variants = new(capacity: 300);
    private static readonly KeptStore<(Checksum, string), KeptReading> Readings = new(capacity: 30_000);
    private static readonly KeptStore<(Checksum, string), KeptMembers> Members = new(capacity: 3_000);
    private static readonly KeptStore<(Checksum, string, string), KeptLocation> Locations = new(capacity: 30_000);
    private static readonly KeptStore<Checksum, Generation> Generations = new(capacity: 300);

    private readonly List<(Checksum Context, string Member, KeptReading Reading)> _found = [];
    private readonly List<(Checksum Key, KeptVariant Variant)> _variants = [];
    private readonly List<(Checksum Context, string Type, KeptMembers Members)> _members = [];

    /// <summary>Bodies that are as quickly looked at again as remembered.</summary>
    private const int LooksAtOnce = 32;

    // What was looked at in this compilation and holds, of what has parts or many bodies.
    private readonly HashSet<Dependence> _held = new(ReferenceComparer<Dependence>.Instance);
    private readonly List<Dependence> _located = [];

    // Who paid for what this variant takes.
    private readonly HashSet<Spending> _taken = new(ReferenceComparer<Spending>.Instance);
    private Spending _spending = new();
    private Checksum _name;
    private Checksum _variant;
    private bool _isOverLimit;
    private Recorder.Recording? _recording;

    /// <summary>Nothing of it comes out otherwise than if everything were evaluated afresh.</summary>
    public bool IsWhole => !recorder.IsOrderDependent && !_isOverLimit;

    /// <summary>Everything was evaluated afresh.</summary>
    public bool TookNothing { get; private set; } = true;

    /// <summary>How a topology can be made: what declarations alone say, so that the compiler need not make all its members to tell.</summary>
    public TopologyMaking MakingOf(INamedTypeSymbol topology)
    {
        var key = recorder.Source.Fingerprint.With(NameOf(topology));
        if (Makings.Find(key) is { } kept)
            return kept;
        var making = TopologyMaking.Of(topology);
        Makings.Keep(key, making);
        return making;
    }

    /// <summary>Begins with a variant of a topology; what it is known by.</summary>
    public Checksum Begin(string topology, string? variant)
    {
        _name = recorder.Source.Fingerprint.With(topology).With(variant ?? "");
        _variant = _name.With((ulong)Generations.GetOrKeep(_name, () => new Generation()).Serial);
        _spending = new Spending();
        _taken.Clear();
        recorder.BeginNext();
        _recording = recorder.Start();
        return _name;
    }

    /// <summary>What the variant gave that was begun, where nothing that was read for it has changed.</summary>
    public KeptVariant? Find()
    {
        if (Variants.Find(_variant) is not { } kept || !Holds(kept.On))
            return null;
        TookNothing = false;
        _taken.Add(kept.Spending);
        recorder.Include(kept.On);
        return kept;
    }

    /// <summary>The places of what could not be followed, as the source is now.</summary>
    public IEnumerable<Unknown> Now(ImmutableArray<KeptUnknown> unknowns) => unknowns.Select(unknown => new Unknown(unknown.Reason, recorder.Source.Find(unknown.Place)));

    /// <summary>Ends what was begun.</summary>
    /// <param name="record">What it gave.</param>
    /// <param name="topology">What was made for it; null where that is not worth keeping.</param>
    /// <param name="unknowns">What could not be followed.</param>
    public void End(RecordValue record, Instance? topology, IReadOnlyList<Unknown> unknowns)
    {
        var reads = recorder.Stop(_recording!);
        _spending.Cost = interpreter.Cost + recorder.Borrowed;
        var all = _taken.Aggregate(_spending.Cost, (cost, taken) => cost + taken.Cost);
        if (topology is not null && Kept(unknowns) is { } places)
            _variants.Add((_variant, new KeptVariant(record, places, Dependence.Of(reads, recorder.Source), new Spending { Cost = all })));
        // Where a limit may have been met if everything had been evaluated, nobody can tell what would have become unknown.
        if (_taken.Count > 0 && all.Most(reads.Height) > Interpreter.StepLimit)
        {
            _isOverLimit = true;
            Generations.Keep(_name, new Generation());
        }
    }

    /// <summary>Keeps what was found: for what comes after.</summary>
    public void Keep()
    {
        foreach (var (context, member, reading) in _found)
            Readings.Keep((context, member), reading);
        foreach (var (context, type, members) in _members)
            Members.Keep((context, type), members);
        foreach (var (key, variant) in _variants)
            Variants.Keep(key, variant);
    }

    /// <summary>What a member of an object gives the graph.</summary>
    public GraphValue Read(Checksum container, int nesting, int containers, string member, List<Unknown> unknowns, Func<GraphValue> read)
    {
        var context = _variant.With(container).With((ulong)nesting).With((ulong)containers);
        if (Readings.Find((context, member)) is { } kept && Holds(kept.On))
        {
            TookNothing = false;
            _taken.Add(kept.Spending);
            recorder.Include(kept.On);
            unknowns.AddRange(Now(kept.Unknowns));
            return kept.Value;
        }

        var first = unknowns.Count;
        var recording = recorder.Start();
        var value = read();
        var reads = recorder.Stop(recording);
        if (Kept(unknowns.Skip(first)) is { } places)
            _found.Add((context, member, new KeptReading(value, places, Dependence.Of(reads, recorder.Source), _spending)));
        return value;
    }

    /// <summary>The members of a topology or module that the graph holds: what the compiler would have to look up of the types of all of them.</summary>
    public ImmutableArray<DeclaringMember> MembersOf(ITypeSymbol container, Func<ImmutableArray<DeclaringMember>> find)
    {
        var name = NameOf(container);
        if (Members.Find((_variant, name)) is { } kept && Holds(kept.On))
        {
            TookNothing = false;
            recorder.Include(kept.On);
            return kept.Members;
        }

        var recording = recorder.Start();
        var members = find();
        _members.Add((_variant, name, new KeptMembers(members, Dependence.Of(recorder.Stop(recording), recorder.Source))));
        return members;
    }

    /// <summary>Where the code of a topology states something.</summary>
    public Place Locate(Checksum topology, string path, string propertyPath, Func<Place> find)
    {
        if (Locations.Find((topology, path, propertyPath)) is { } kept && Holds(kept.On))
        {
            _located.Add(kept.On);
            return recorder.Source.Find(kept.Place);
        }

        var recording = recorder.Start();
        var place = find();
        var on = Dependence.Of(recorder.Stop(recording), recorder.Source);
        _located.Add(on);
        if (!recorder.IsOrderDependent && recorder.Source.Keep(place) is { } keep)
            Locations.Keep((topology, path, propertyPath), new KeptLocation(keep, on));
        return place;
    }

    /// <summary>What everything that was evaluated read, and what was read to locate what is found in it.</summary>
    public Reads AllReads(Reads evaluated) => evaluated with { Parts = [.. evaluated.Parts, .. _located.Distinct(ReferenceComparer<Dependence>.Instance)] };

    // Of types that only their file sees, several may have one name.
    private static string NameOf(ITypeSymbol type)
    {
        var name = $"{type.ContainingAssembly?.Name}:{type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}";
        for (ITypeSymbol? around = type; around is not null; around = around.ContainingType)
            name += "+" + around.MetadataName;
        return name;
    }

    private bool Holds(Dependence on)
    {
        var isWhole = on.Reads.Parts.Length > 0 || on.Texts.Length > LooksAtOnce;
        if (isWhole && _held.Contains(on))
            return true;
        for (var index = 0; index < on.Texts.Length; index++)
        {
            if (recorder.Source.TextOf(on.Reads.Bodies[index]) != on.Texts[index])
                return false;
        }

        foreach (var (name, how) in on.Reads.Writes)
        {
            if (interpreter.Mutations.HowOf(name) != how)
                return false;
        }

        foreach (var part in on.Reads.Parts)
        {
            if (!Holds(part))
                return false;
        }

        if (isWhole)
            _held.Add(on);
        return true;
    }

    private ImmutableArray<KeptUnknown>? Kept(IEnumerable<Unknown> unknowns)
    {
        var kept = ImmutableArray.CreateBuilder<KeptUnknown>();
        foreach (var unknown in unknowns)
        {
            if (recorder.Source.Keep(unknown.Place) is not { } place)
                return null;
            kept.Add(new KeptUnknown(unknown.Reason, place));
        }

        return kept.ToImmutable();
    }

    /// <summary>What is kept of a variant until so much of it was paid for by so many edits that a limit may have been met.</summary>
    private sealed class Generation
    {
        private static long _serials;

        public long Serial { get; } = Interlocked.Increment(ref _serials);
    }
}
