using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>What each change needs, and which must therefore be written in two steps: what it needs needs it itself.</summary>
internal sealed class Splits
{
    private readonly OrderContext _context;
    private readonly Dictionary<string, List<Need>> _needs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LateSplit> _splits = new(StringComparer.Ordinal);

    // Of needs that many have: what of them is written.
    private readonly Dictionary<string, Need?> _shared = new(StringComparer.Ordinal);

    public Splits(OrderContext context)
    {
        _context = context;
        foreach (var change in context.Changes)
            _needs.Add(change.Path, [.. Needs(change)]);
        foreach (var change in context.Changes)
            _splits.Add(change.Path, Split(change));
        foreach (var change in context.Changes)
            WaitForWhatIsSentAgain(change);
    }

    /// <summary>What the resource's first step comes after.</summary>
    public IEnumerable<Need> Before(string path) => _needs[path];

    public LateSplit Of(string path) => _splits[path];

    /// <summary>Whether a part of the one is written after the other.</summary>
    public bool WaitsFor(string path, string other) => _splits[path].Needs.Any(need => need.Paths.Contains(other));

    private IEnumerable<Need> Needs(ResourceChange change)
    {
        var late = LateParts(change).SelectMany(part => part.ArmPaths).ToHashSet(StringComparer.Ordinal);
        return OrderReasons.All.SelectMany(reason => reason.Needs(change, _context))
            .Where(need => need.ArmPath is null || !late.Contains(need.ArmPath))
            .Select(need => Written(need, change)).OfType<Need>();
    }

    private IEnumerable<Need> Needs(ResourceChange change, LatePart part) =>
        OrderReasons.All.SelectMany(reason => reason.Needs(change, part, _context)).Select(need => Written(need, change)).OfType<Need>();

    // Only what is written is waited for.
    private Need? Written(Need need, ResourceChange change) =>
        need.Barrier is { } barrier ? Shared(need, change, barrier.Key) : OfWritten(need, change);

    private Need? OfWritten(Need need, ResourceChange change)
    {
        var paths = need.Paths.RemoveAll(path => path == change.Path || !_context.Changes.Has(path) || (need.Kind == WaitKind.Need && IsDoorOfTarget(path, change)));
        return paths.IsEmpty ? null : need with { Paths = paths };
    }

    private Need? Shared(Need need, ResourceChange change, string barrier)
    {
        if (!_shared.TryGetValue(barrier, out var written))
            _shared.Add(barrier, written = OfWritten(need, change));
        return written;
    }

    // What a hub writes to is there: which of the two is written first depends on who passes when.
    private bool IsDoorOfTarget(string path, ResourceChange hub) => hub.Desired.Type.Tier == Tier.Hub
        && _context.Changes.Find(path)!.Kind == OperationKind.Update && _context.Doors.Of(path) is not null;

    private IEnumerable<LatePart> LateParts(ResourceChange change) => change.Desired.Late.Where(part => change.Kind switch
    {
        OperationKind.Create => part.When != LateWhen.Update,
        // What an interrupted run left unfinished is still being made.
        OperationKind.Update => (part.When != LateWhen.Creation || ResourceTags.IsUnfinished(change.Actual!.Body)) && change.Differences.Any(difference => part.ArmPaths.Contains(difference.ArmPath)),
        _ => false,
    } && !IsOpening(part, change));

    // Only closing waits for what replaces the open way; opening must not.
    private bool IsOpening(LatePart part, ResourceChange change) =>
        part.IsDoor && _context.Doors.Of(change.Path) is { IsOpening: true };

    private LateSplit Split(ResourceChange change)
    {
        var split = LateSplit.None;
        foreach (var part in LateParts(change))
        {
            var needed = Needs(change, part).ToArray();
            if ((part.IsApart && change.Kind == OperationKind.Create) || (needed.Length > 0 && (part.When == LateWhen.Update || Reaches(needed, change.Path))))
                split = Join(split, part, needed, change.IsWhole);
            else
                _needs[change.Path].AddRange(needed);
        }

        return split;
    }

    // An update sends what stays as well, and Azure checks it again: the roles and targets of endpoints that are there already.
    private void WaitForWhatIsSentAgain(ResourceChange change)
    {
        if (change.Kind != OperationKind.Update || change.Desired.Type.UpdateMode == WriteMode.Patch)
            return;
        foreach (var part in change.Desired.Late.Where(part => part.When == LateWhen.Always).Except(LateParts(change)))
        {
            _needs[change.Path].AddRange(Needs(change, part).Where(need => !Reaches([need], change.Path))
                .Select(need => need with { Because = "Azure checks with every write what it needs of that" }));
        }
    }

    private static LateSplit Join(LateSplit split, LatePart part, IEnumerable<Need> needed, bool isCreation) => new(
        split.ArmPaths.Union(part.ArmPaths),
        [.. split.Needs, .. needed],
        isCreation ? split.FirstValues.SetItems(part.Until) : split.FirstValues,
        split.Reason.Length == 0 ? part.Reason : $"{split.Reason}; {part.Reason}");

    private bool Reaches(IEnumerable<Need> needed, string to)
    {
        var seen = new HashSet<string>(needed.SelectMany(need => need.Paths), StringComparer.Ordinal);
        var open = new Stack<string>(seen);
        while (open.TryPop(out var path) && path != to)
        {
            foreach (var next in _needs[path].SelectMany(need => need.Paths).Where(seen.Add))
                open.Push(next);
        }

        return seen.Contains(to);
    }
}
