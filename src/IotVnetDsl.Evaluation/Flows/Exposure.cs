namespace IotVnetDsl.Evaluation.Flows;

/// <summary>
/// Whether something changes the collection or object that a member holds, under whichever name it has come by it. By names, so that it costs
/// a walk of the syntax: what cannot be shown unchanged counts as changed.
/// </summary>
internal sealed class Exposure
{
    /// <summary>What so much may hold may be changed.</summary>
    private const int Most = 20_000;

    private readonly IReadOnlyList<TreeFlows> _trees;
    private readonly Func<string, bool> _isOfLibrary;
    private readonly Func<Writer, bool> _isOfMaking;
    private readonly Reach<Standing> _ofCollections;
    private readonly Reach<Standing> _ofWholes;
    private readonly Dictionary<string, bool> _unknownCalls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _typesOf = new(StringComparer.Ordinal);
    private readonly HashSet<FlowKey> _unseen = [];
    private readonly HashSet<FlowKey> _unseenTuples = [];
    private readonly bool?[] _isAnythingHarmed = new bool?[2];
    private DelegateFlows? _delegates;
    private Dictionary<FlowKey, List<Flow>>? _to;
    private Dictionary<FlowKey, List<Flow>>? _from;
    private Dictionary<FlowKey, List<Harm>>? _harms;

    /// <param name="trees">All the source.</param>
    /// <param name="isOfLibrary">Methods of the library, which change nothing.</param>
    /// <param name="isOfMaking">Constructors, what only they call, and what writes to new objects only.</param>
    public Exposure(IReadOnlyList<TreeFlows> trees, Func<string, bool> isOfLibrary, Func<Writer, bool> isOfMaking)
    {
        (_trees, _isOfLibrary, _isOfMaking) = (trees, isOfLibrary, isOfMaking);
        (_ofCollections, _ofWholes) = (OfStatic(partsChange: false), OfStatic(partsChange: true));
    }

    /// <param name="member">Its name.</param>
    /// <param name="isStatic">A static member is the same for all; what an object does with its own in its making is followed.</param>
    /// <param name="partsChange">What it holds can change, too.</param>
    public bool Of(string member, bool isStatic, bool partsChange)
    {
        Gather();
        if (IsAnythingHarmed(partsChange))
            return true;
        var start = FlowKey.Member(member);
        if (isStatic)
            return (partsChange ? _ofWholes : _ofCollections).From(new Standing(start, IsHeld: false, InMaking: false));
        var seen = new HashSet<Standing>();
        var open = new Stack<Standing>();
        foreach (var origin in OriginsOf(start))
        {
            if (seen.Add(origin))
                open.Push(origin);
        }

        while (open.Count > 0)
        {
            var at = open.Pop();
            if (seen.Count > Most || _unseen.Contains(at.Key) || IsHarmed(at, start, partsChange))
                return true;
            foreach (var next in After(at, start, partsChange))
            {
                if (seen.Add(next))
                    open.Push(next);
            }
        }

        return false;
    }

    /// <summary>Whether a static member is so exposed by other code than that which fills it while its type is initialized.</summary>
    public bool OfFilled(string member, bool partsChange, HashSet<Writer> filling)
    {
        Gather();
        if (IsAnythingHarmed(partsChange))
            return true;
        var start = FlowKey.Member(member);
        var after = new Reach<Standing>(at => IsHarmed(at, start: null, partsChange, harm => at.Key == start && filling.Contains(harm.In)), at => After(at, start: null, partsChange));
        return new Reach<Standing>(at => _unseen.Contains(at.Key) || after.From(at), at => Before(at, isStatic: true)).From(new Standing(start, IsHeld: false, InMaking: false));
    }

    // Of static members nothing follows from which of them is asked about: no object is in the making.
    private Reach<Standing> OfStatic(bool partsChange)
    {
        var harmed = new Reach<Standing>(at => IsHarmed(at, start: null, partsChange), at => After(at, start: null, partsChange));
        return new Reach<Standing>(at => _unseen.Contains(at.Key) || harmed.From(at), at => Before(at, isStatic: true));
    }

    // An operator or a conversion that is given a collection, whose may that be, changes it or lets it be changed.
    private bool IsAnythingHarmed(bool partsChange)
    {
        if (_unseen.Count == 0)
            return false;
        if (_isAnythingHarmed[partsChange ? 1 : 0] is not { } isHarmed)
        {
            var harmed = new Reach<Standing>(at => IsHarmed(at, start: null, partsChange), at => After(at, start: null, partsChange));
            _isAnythingHarmed[partsChange ? 1 : 0] = isHarmed = _unseen.Any(key => harmed.From(new Standing(key, IsHeld: false, InMaking: false))) || _unseenTuples.Any(key => harmed.From(new Standing(key, IsHeld: true, InMaking: false)));
        }

        return isHarmed;
    }

    private IEnumerable<Standing> After(Standing at, FlowKey? start, bool partsChange)
    {
        foreach (var flow in Of(_to!, at.Key))
        {
            var inMaking = at.InMaking && !flow.Other.IsMember && (at.Key != start || IsOfMaking(flow.In));
            foreach (var isHeld in HeldAfter(flow.Kind, at.IsHeld, partsChange))
                yield return new Standing(flow.Other, isHeld, inMaking);
        }
    }

    private IEnumerable<Standing> Before(Standing at, bool isStatic)
    {
        foreach (var flow in Of(_from!, at.Key))
        {
            // A variable of the method that gives it, or of the static constructor that sets it, was followed up to there.
            var inMaking = flow.Other.Scope != 0 && (!isStatic || !at.Key.IsMember || _trees.Any(tree => tree.TypeInitializers.Contains(flow.Other.Scope)));
            foreach (var isHeld in HeldBefore(flow.Kind, at.IsHeld))
                yield return new Standing(flow.Other, isHeld, inMaking);
        }
    }

    // All that may hold the same object before it does: what changes it there changes it here.
    private IEnumerable<Standing> OriginsOf(FlowKey start)
    {
        var first = new Standing(start, IsHeld: false, InMaking: true);
        var seen = new HashSet<Standing> { first };
        var open = new Stack<Standing>();
        open.Push(first);
        while (open.Count > 0)
        {
            var at = open.Pop();
            yield return at;
            if (seen.Count > Most)
                continue;
            foreach (var before in Before(at, isStatic: false))
            {
                if (seen.Add(before))
                    open.Push(before);
            }
        }
    }

    private bool IsHarmed(Standing at, FlowKey? start, bool partsChange, Func<Harm, bool>? isFilling = null)
    {
        foreach (var harm in Of(_harms!, at.Key))
        {
            var reaches = harm.Kind == FlowKind.Whole ? !at.IsHeld : at.IsHeld || (partsChange && harm.Kind == FlowKind.Part);
            var isFollowed = at.InMaking && (at.Key == start ? IsOfMaking(harm.In) : !harm.IsLater);
            var fills = isFilling?.Invoke(harm) == true && harm is { Kind: FlowKind.Whole, IsLater: false } && !at.IsHeld;
            if (reaches && !isFollowed && !fills)
                return true;
        }

        return !at.InMaking && at.Key.Called is { } called && (!at.IsHeld || partsChange) && IsUnknownCall(called);
    }

    private bool IsOfMaking(Writer by) => by.Kind is not (WriterKind.Anyone or WriterKind.TypeInitializer) && _isOfMaking(by);

    private static bool[] HeldAfter(FlowKind kind, bool isHeld, bool partsChange) => kind switch
    {
        FlowKind.Whole => [isHeld],
        FlowKind.Held => [true],
        FlowKind.Copy or FlowKind.Shared => isHeld || partsChange ? [true] : [],
        _ => isHeld ? [false, true] : partsChange ? [false] : [],
    };

    /// <summary>Whether it may be within something else before a flow.</summary>
    public static bool[] HeldBefore(FlowKind kind, bool isHeld) => kind switch
    {
        FlowKind.Whole => [isHeld],
        FlowKind.Held => isHeld ? [false, true] : [],
        FlowKind.Copy or FlowKind.Shared when !isHeld => [],
        _ => [true],
    };

    // Nothing is known of a method that is nowhere declared, and of delegates.
    private bool IsUnknownCall(string method)
    {
        if (!_unknownCalls.TryGetValue(method, out var isUnknown))
        {
            _unknownCalls[method] = isUnknown = !method.EndsWith(".new", StringComparison.Ordinal) && !CallNames.AreKnown(method)
                && !_trees.Any(tree => tree.Methods.Contains(method)) && !_isOfLibrary(method) && !_delegates!.AreFollowed(method);
        }

        return isUnknown;
    }

    // What all files know, once somebody asks.
    private void Gather()
    {
        if (_to is not null)
            return;
        (_to, _from, _harms) = ([], [], []);
        foreach (var tree in _trees)
        {
            foreach (var (from, to) in tree.Flows)
            {
                if (!IsReal(to) || IsPlain(from))
                    continue;
                foreach (var other in MadeBy(to.Other))
                {
                    Add(_to, from, to with { Other = other });
                    Add(_from, other, to with { Other = from });
                }
            }

            _unseen.UnionWith(tree.Unseen);
            _unseenTuples.UnionWith(tree.UnseenTuples);
            foreach (var (key, harm) in tree.Harms)
                Add(_harms, key, harm);
        }

        _delegates = new DelegateFlows(_trees, key => Of(_from, key), _isOfLibrary);
        _delegates.AddTo((given, parameter) =>
        {
            Add(_to, given, new Flow(parameter, FlowKind.Whole, null, Writer.Anyone));
            Add(_from, parameter, new Flow(given, FlowKind.Whole, null, Writer.Anyone));
        });
    }

    private static List<T> Of<T>(Dictionary<FlowKey, List<T>> all, FlowKey key) => all.TryGetValue(key, out var some) ? some : [];

    private static void Add<T>(Dictionary<FlowKey, List<T>> all, FlowKey key, T item)
    {
        if (!all.TryGetValue(key, out var some))
            all[key] = some = [];
        some.Add(item);
    }

    // A member that the source declares is set to an object of a type that its own type names.
    private IEnumerable<FlowKey> MadeBy(FlowKey key)
    {
        if (key.Scope != 0 || !key.Name.StartsWith("*", StringComparison.Ordinal) || key.Name.IndexOf('.') is not (> 1 and var dot))
            return [key];
        var member = key.Name.Substring(1, dot - 1);
        return Known(_typesOf, member, () => [.. _trees.SelectMany(tree => tree.MemberTypes).Where(declared => declared.Member == member).Select(declared => _trees.Any(tree => tree.TypeStandIns.Contains(declared.Type)) ? "*" : declared.Type).Distinct()])
            .Select(type => new FlowKey(type + key.Name.Substring(dot), 0));
    }

    /// <summary>True where an object of the type may be what a member is set to, or in that.</summary>
    public bool MayBeMade(string member, string type) => MadeBy(new FlowKey(FlowMentions.MakingFor(member), 0)).Any(made => made.Name == FlowMentions.Making(type) || made.Name == FlowMentions.Making(null));

    private static string[] Known(Dictionary<string, string[]> known, string name, Func<string[]> find) => known.TryGetValue(name, out var found) ? found : known[name] = find();

    // What such a type of .NET has holds nothing.
    private bool IsPlain(FlowKey key) => key.IsMember && CallNames.ArePlain(key.Name) && !_trees.Any(tree => tree.Types.Contains(key.Name) || tree.Members.Contains(key.Name));

    // A member of the source hands on what it holds by its own name.
    private bool IsReal(Flow flow)
    {
        if (flow.Via is not { } via)
            return true;
        if (!_members.TryGetValue(via, out var isMember))
            _members[via] = isMember = _trees.Any(tree => tree.Members.Contains(via)) && !_trees.Any(tree => tree.TupleNames.Contains(via));
        return !isMember;
    }

    /// <param name="Key">Who has it.</param>
    /// <param name="IsHeld">Within something else.</param>
    /// <param name="InMaking">By the doing of code that is followed as it runs.</param>
    private readonly record struct Standing(FlowKey Key, bool IsHeld, bool InMaking);
}
