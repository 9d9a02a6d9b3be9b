using System.Text.RegularExpressions;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>
/// Which functions of the source the delegates of a name may be: what such a delegate is called with is what these are given. By names, like all
/// that is followed here.
/// </summary>
internal sealed class DelegateFlows
{
    /// <summary>What so much may lead to may be anything.</summary>
    private const int Most = 4_000;

    /// <summary>Delegates that are given to delegates, and so on.</summary>
    private const int Rounds = 4;

    // .NET's own names for what is in something: what they give was put there under another name.
    private static readonly Regex OfParts = new("^(Value|Key|Current|Result|Target|Item[0-9])$", RegexOptions.CultureInvariant);

    // Methods of .NET that write into what they are given, under names that others have, too.
    private static readonly HashSet<string> Filling = new(["Read", "ReadExactly", "NextBytes", "GetBytes", "GetChars"], StringComparer.Ordinal);

    private readonly Func<FlowKey, IEnumerable<Flow>> _before;
    private readonly Func<string, bool> _isOfLibrary;
    private readonly Dictionary<FlowKey, IReadOnlyList<FlowKey>> _functions = [];
    private readonly HashSet<string> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tupleNames = new(StringComparer.Ordinal);
    private readonly HashSet<FlowKey> _unseen = [];
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);
    private readonly HashSet<string> _followed = new(StringComparer.Ordinal);
    private readonly ILookup<string, FlowKey> _byName;
    private readonly bool _areLost;

    /// <param name="trees">All the source.</param>
    /// <param name="before">From where something flows to a name.</param>
    /// <param name="isOfLibrary">Methods of the library.</param>
    public DelegateFlows(IReadOnlyList<TreeFlows> trees, Func<FlowKey, IEnumerable<Flow>> before, Func<string, bool> isOfLibrary)
    {
        (_before, _isOfLibrary) = (before, isOfLibrary);
        foreach (var tree in trees)
        {
            foreach (var (function, parameters) in tree.Functions)
                _functions.Add(function, parameters);
            _methods.UnionWith(tree.Methods);
            _held.UnionWith(tree.Members);
            _held.UnionWith(tree.Variables);
            _tupleNames.UnionWith(tree.TupleNames);
            _unseen.UnionWith(tree.Unseen);
            _unseen.UnionWith(tree.Clauses);
            _areLost |= tree.Harms.Any(harm => harm.Key.IsFunction);
        }

        _byName = trees.SelectMany(tree => tree.Flows).SelectMany(flow => new[] { flow.From, flow.To.Other }).Distinct().ToLookup(key => key.Name, StringComparer.Ordinal);
        foreach (var key in _byName.SelectMany(keys => keys))
        {
            if (key.Called is { } called && _held.Contains(called) && !_tupleNames.Contains(called) && !OfParts.IsMatch(called))
                _called.Add(called);
        }
    }

    /// <summary>Adds what flows from what delegates are called with to the parameters of the functions that they are.</summary>
    public void AddTo(Action<FlowKey, FlowKey> add)
    {
        if (_areLost)
            return;
        var added = new HashSet<(FlowKey, FlowKey)>();
        for (var round = 0; round <= Rounds; round++)
        {
            _followed.Clear();
            var found = _called.SelectMany(Parameters).Where(added.Add).ToArray();
            if (found.Length == 0)
                return;
            foreach (var (given, parameter) in found)
                add(given, parameter);
        }

        _followed.Clear();
    }

    /// <summary>True where all that the delegates of the name may be is in the source.</summary>
    public bool AreFollowed(string name) => _followed.Contains(name);

    // What is given to delegates of the name, and to what in the functions that they are.
    private IEnumerable<(FlowKey Given, FlowKey Parameter)> Parameters(string name)
    {
        if (Origins(name) is not { } origins)
            yield break;
        _followed.Add(name);
        foreach (var (origin, isHeld) in origins)
        {
            if (isHeld)
                continue;
            if (_functions.TryGetValue(origin, out var parameters))
            {
                for (var position = 0; position < parameters.Count; position++)
                    yield return (FlowKey.Given(name, position), parameters[position]);
            }
            else if (origin.IsMember && origin.Name != name && _methods.Contains(origin.Name))
            {
                for (var position = 0; position < DeclaredFlows.Gathered; position++)
                    yield return (FlowKey.Given(name, position), FlowKey.Given(origin.Name, position));
            }
        }
    }

    private bool IsOfSource(FlowKey key)
    {
        if (key.Scope != 0)
            return !_unseen.Contains(key);
        // One of .NET's holds no delegate, but may be a method that changes something.
        if (key.IsMember)
            return _held.Contains(key.Name) || _methods.Contains(key.Name) || !(CallNames.Change(key.Name) || CallNames.ChangeGiven(key.Name) || Filling.Contains(key.Name));
        // What a method gives.
        return !key.Name.EndsWith("()", StringComparison.Ordinal) || key.Name.Substring(0, key.Name.Length - 2) is var method
            && (method is "this[]" or "Deconstruct" || method.EndsWith(".new", StringComparison.Ordinal) || CallNames.AreKnown(method) || _methods.Contains(method) || _isOfLibrary(method));
    }

    // Where what is called by the name comes from, and whether it was something's part there; null where that is not the source alone, or too much.
    private HashSet<(FlowKey Key, bool IsHeld)>? Origins(string name)
    {
        var seen = new HashSet<(FlowKey Key, bool IsHeld)>(_byName[name].Select(key => (key, false)));
        var open = new Stack<(FlowKey Key, bool IsHeld)>(seen);
        while (open.Count > 0)
        {
            var at = open.Pop();
            if (seen.Count > Most || !IsOfSource(at.Key))
                return null;
            foreach (var flow in _before(at.Key))
            foreach (var isHeld in Exposure.HeldBefore(flow.Kind, at.IsHeld))
            {
                if (seen.Add((flow.Other, isHeld)))
                    open.Push((flow.Other, isHeld));
            }
        }

        return seen;
    }
}
