namespace IotVnetDsl.Evaluation.Flows;

/// <summary>
/// Whether something changes the collection or object that a member holds, under whichever name it has come by it. By names, so that it costs
/// a walk of the syntax: what cannot be shown unchanged counts as changed.
/// </summary>
/// <param name="trees">All the source.</param>
/// <param name="isOfLibrary">Methods of the library, which change nothing.</param>
/// <param name="isOfMaking">Methods that only constructors call; with an empty name the constructors.</param>
internal sealed class Exposure(IReadOnlyList<TreeFlows> trees, Func<string, bool> isOfLibrary, Func<string, bool> isOfMaking)
{
    private readonly Dictionary<FlowKey, Flow[]> _to = [];
    private readonly Dictionary<FlowKey, Flow[]> _from = [];
    private readonly Dictionary<string, bool> _unknownCalls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _members = new(StringComparer.Ordinal);

    /// <param name="member">Its name.</param>
    /// <param name="isStatic">A static member is the same for all; what an object does with its own in its making is followed.</param>
    /// <param name="partsChange">What it holds can change, too.</param>
    public bool Of(string member, bool isStatic, bool partsChange)
    {
        var start = FlowKey.Member(member);
        var seen = new HashSet<Standing>();
        var open = new Stack<Standing>();
        foreach (var origin in OriginsOf(start, isStatic))
        {
            if (seen.Add(origin))
                open.Push(origin);
        }

        while (open.Count > 0)
        {
            var at = open.Pop();
            if (IsHarmed(at, start, partsChange))
                return true;
            foreach (var flow in FlowsTo(at.Key))
            {
                var inMaking = at.InMaking && !flow.Other.IsMember && (at.Key != start || (flow.In is { } by && isOfMaking(by)));
                foreach (var isHeld in HeldAfter(flow.Kind, at.IsHeld, partsChange))
                {
                    var next = new Standing(flow.Other, isHeld, inMaking);
                    if (seen.Add(next))
                        open.Push(next);
                }
            }
        }

        return false;
    }

    // All that may hold the same object before it does: what changes it there changes it here.
    private IEnumerable<Standing> OriginsOf(FlowKey start, bool isStatic)
    {
        var first = new Standing(start, IsHeld: false, InMaking: !isStatic);
        var seen = new HashSet<Standing> { first };
        var open = new Stack<Standing>();
        open.Push(first);
        while (open.Count > 0)
        {
            var at = open.Pop();
            yield return at;
            foreach (var flow in FlowsFrom(at.Key))
            {
                // A variable of the method that gives it was followed up to there.
                var inMaking = flow.Other.Scope != 0 && (!isStatic || !at.Key.IsMember);
                foreach (var isHeld in HeldBefore(flow.Kind, at.IsHeld))
                {
                    var before = new Standing(flow.Other, isHeld, inMaking);
                    if (seen.Add(before))
                        open.Push(before);
                }
            }
        }
    }

    private bool IsHarmed(Standing at, FlowKey start, bool partsChange)
    {
        foreach (var tree in trees)
        {
            foreach (var harm in tree.HarmsOf(at.Key))
            {
                var reaches = harm.Kind == FlowKind.Whole ? !at.IsHeld : at.IsHeld || (partsChange && harm.Kind == FlowKind.Part);
                var isFollowed = at.InMaking && (at.Key == start ? harm.In is { } by && isOfMaking(by) : !harm.IsLater);
                if (reaches && !isFollowed)
                    return true;
            }
        }

        return !at.InMaking && at.Key.Called is { } called && (!at.IsHeld || partsChange) && IsUnknownCall(called);
    }

    private static bool[] HeldAfter(FlowKind kind, bool isHeld, bool partsChange) => kind switch
    {
        FlowKind.Whole => [isHeld],
        FlowKind.Held => [true],
        FlowKind.Copy when isHeld => [true],
        _ => isHeld ? [false, true] : partsChange ? [false] : [],
    };

    private static bool[] HeldBefore(FlowKind kind, bool isHeld) => kind switch
    {
        FlowKind.Whole => [isHeld],
        FlowKind.Held => isHeld ? [false, true] : [],
        FlowKind.Copy when !isHeld => [],
        _ => [true],
    };

    // Nothing is known of a method that is nowhere declared, and of delegates.
    private bool IsUnknownCall(string method)
    {
        if (!_unknownCalls.TryGetValue(method, out var isUnknown))
        {
            _unknownCalls[method] = isUnknown = !method.EndsWith(".new", StringComparison.Ordinal) && !CallNames.AreKnown(method)
                && !trees.Any(tree => tree.Methods.Contains(method)) && !isOfLibrary(method);
        }

        return isUnknown;
    }

    private Flow[] FlowsTo(FlowKey key)
    {
        if (!_to.TryGetValue(key, out var flows))
            _to[key] = flows = [.. trees.SelectMany(tree => tree.To(key)).Where(IsReal)];
        return flows;
    }

    private Flow[] FlowsFrom(FlowKey key)
    {
        if (!_from.TryGetValue(key, out var flows))
            _from[key] = flows = [.. trees.SelectMany(tree => tree.From(key)).Where(IsReal)];
        return flows;
    }

    // A member of the source hands on what it holds by its own name.
    private bool IsReal(Flow flow)
    {
        if (flow.Via is not { } via)
            return true;
        if (!_members.TryGetValue(via, out var isMember))
            _members[via] = isMember = trees.Any(tree => tree.Members.Contains(via)) && !trees.Any(tree => tree.TupleNames.Contains(via));
        return !isMember;
    }

    /// <param name="Key">Who has it.</param>
    /// <param name="IsHeld">Within something else.</param>
    /// <param name="InMaking">By the doing of code that is followed as it runs.</param>
    private readonly record struct Standing(FlowKey Key, bool IsHeld, bool InMaking);
}
