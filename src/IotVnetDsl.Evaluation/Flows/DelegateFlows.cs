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

    private readonly Func<FlowKey, IEnumerable<Flow>> _after;
    private readonly Func<FlowKey, IEnumerable<Flow>> _before;
    private readonly Func<string, bool> _isOfLibrary;
    private readonly List<(FlowKey Function, IReadOnlyList<FlowKey> Parameters)> _functions = [];
    private readonly HashSet<string> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tupleNames = new(StringComparer.Ordinal);
    private readonly HashSet<FlowKey> _unseen = [];
    private readonly Dictionary<string, bool> _followed = new(StringComparer.Ordinal);
    private readonly ILookup<string, FlowKey> _byName;
    private bool _areLost;

    /// <param name="trees">All the source.</param>
    /// <param name="after">What flows from a name.</param>
    /// <param name="before">From where something flows to a name.</param>
    /// <param name="isOfLibrary">Methods of the library.</param>
    public DelegateFlows(IReadOnlyList<TreeFlows> trees, Func<FlowKey, IEnumerable<Flow>> after, Func<FlowKey, IEnumerable<Flow>> before, Func<string, bool> isOfLibrary)
    {
        (_after, _before, _isOfLibrary) = (after, before, isOfLibrary);
        foreach (var tree in trees)
        {
            _functions.AddRange(tree.Functions);
            _methods.UnionWith(tree.Methods);
            _held.UnionWith(tree.Members);
            _held.UnionWith(tree.Variables);
            _tupleNames.UnionWith(tree.TupleNames);
            _unseen.UnionWith(tree.Unseen);
            _unseen.UnionWith(tree.Clauses);
            _areLost |= tree.Harms.Any(harm => harm.Key.IsFunction);
        }

        _byName = trees.SelectMany(tree => tree.Flows).SelectMany(flow => new[] { flow.From, flow.To.Other }).Distinct().ToLookup(key => key.Name, StringComparer.Ordinal);
    }

    /// <summary>Adds what flows from what delegates are called with to the parameters of the functions that they are.</summary>
    public void AddTo(Action<FlowKey, FlowKey> add)
    {
        var added = new HashSet<(FlowKey, FlowKey)>();
        for (var round = 0; round <= Rounds; round++)
        {
            var found = Parameters().Where(flow => !added.Contains(flow)).ToArray();
            if (found.Length == 0)
                return;
            foreach (var (given, parameter) in found)
            {
                if (added.Add((given, parameter)))
                    add(given, parameter);
            }
        }

        _areLost = true;
    }

    /// <summary>True where all that the delegates of the name may be is in the source.</summary>
    public bool AreFollowed(string name)
    {
        if (!_followed.TryGetValue(name, out var areFollowed))
            _followed[name] = areFollowed = !_areLost && !OfParts.IsMatch(name) && _held.Contains(name) && !_tupleNames.Contains(name) && Walk(_byName[name], _before, IsOfSource) is not null;
        return areFollowed;
    }

    private IEnumerable<(FlowKey Given, FlowKey Parameter)> Parameters()
    {
        foreach (var (function, parameters) in _functions)
        foreach (var name in parameters.Count == 0 ? [] : NamesOf(function))
        {
            for (var position = 0; position < parameters.Count; position++)
                yield return (FlowKey.Given(name, position), parameters[position]);
        }

        foreach (var method in _methods)
        foreach (var name in NamesOf(FlowKey.Member(method)).Where(name => name != method))
        {
            for (var position = 0; position < DeclaredFlows.Gathered; position++)
                yield return (FlowKey.Given(name, position), FlowKey.Given(method, position));
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

    // Of what holds the function, or something that it is in.
    private string[] NamesOf(FlowKey function)
    {
        if (Walk([function], _after, _ => true) is { } reached)
            return [.. reached.Where(key => key != function && !key.IsFunction && (key.IsMember || key.Scope != 0)).Select(key => key.Name).Distinct(StringComparer.Ordinal)];
        _areLost = true;
        return [];
    }

    // All that is reached; null where something of it is not as it should be, or where that is too much.
    private static HashSet<FlowKey>? Walk(IEnumerable<FlowKey> start, Func<FlowKey, IEnumerable<Flow>> next, Func<FlowKey, bool> isFitting)
    {
        var seen = new HashSet<FlowKey>(start);
        var open = new Stack<FlowKey>(seen);
        while (open.Count > 0)
        {
            var at = open.Pop();
            if (seen.Count > Most || !isFitting(at))
                return null;
            foreach (var flow in next(at))
            {
                if (seen.Add(flow.Other))
                    open.Push(flow.Other);
            }
        }

        return seen;
    }
}
