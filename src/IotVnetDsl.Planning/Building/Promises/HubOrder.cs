using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Planning.Building.Promises;

/// <summary>Which is written first: the hub that changes how it writes to a target, or the target that changes whom it lets in.</summary>
/// <param name="HubFirst">The hub; the better of the two orders, so far as that depends on these two only.</param>
/// <param name="IfHubFirst">What happens in between when the hub is first.</param>
/// <param name="IfDoorFirst">What happens in between when the target is first.</param>
internal sealed record HubOrder(bool HubFirst, Between IfHubFirst, Between IfDoorFirst)
{
    /// <param name="isOpening">The target shuts nobody out.</param>
    /// <param name="before">The hub's ways to the target, by what they are for.</param>
    /// <param name="hubFirst">The same when the hub is written and the target is not.</param>
    /// <param name="doorFirst">The same when the target is written and the hub is not.</param>
    /// <param name="after">The same when both are.</param>
    public static HubOrder Of(bool isOpening, ILookup<string, Way> before, ILookup<string, Way> hubFirst, ILookup<string, Way> doorFirst, ILookup<string, Way> after)
    {
        var (ifHubFirst, ifDoorFirst) = (Between.Of(before, hubFirst, after), Between.Of(before, doorFirst, after));
        return new(ifHubFirst == Between.Nothing && !(isOpening && ifDoorFirst == Between.Nothing), ifHubFirst, ifDoorFirst);
    }
}

/// <summary>What happens between two writes. To be there less surely than before and after is to be cut off, more surely to be exposed.</summary>
/// <param name="CutsOff">A way that is there before and after is not there.</param>
/// <param name="Exposes">A way that is there neither before nor after is there.</param>
internal readonly record struct Between(bool CutsOff, bool Exposes)
{
    public static Between Nothing => default;

    public static Between Of(ILookup<string, Way> before, ILookup<string, Way> between, ILookup<string, Way> after) => before.Concat(between).Concat(after)
        .Select(purpose => purpose.Key).Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(purpose => Of(Holds(before[purpose]), Holds(between[purpose]), Holds(after[purpose])))
        .Aggregate(Nothing, (all, one) => new(all.CutsOff || one.CutsOff, all.Exposes || one.Exposes));

    /// <summary>Of one way; null where there is none.</summary>
    public static Between Of(Way? before, Way? between, Way? after) => new(
        IsSurer(before, between) && IsSurer(after, between),
        (IsSurer(between, before) && IsSurer(between, after)) || IsAnother(between, before, after) || IsAnother(between, after, before));

    // What nobody can say may hold for others, by another port or address, than what nobody could say and is to be no more.
    private static bool IsAnother(Way? between, Way? unsure, Way? none) => (none?.Holds ?? Answer.No) == Answer.No
        && between?.Holds == Answer.CannotSay && unsure?.Holds == Answer.CannotSay && !Open(between).Keys.Any(Open(unsure).ContainsKey);

    // Of two of which nobody can say it, the one that less is needed for: the same courses with less that is in doubt, or one more.
    private static bool IsSurer(Way? one, Way? other)
    {
        var (sure, unsure) = (one?.Holds ?? Answer.No, other?.Holds ?? Answer.No);
        if (sure != Answer.CannotSay || unsure != Answer.CannotSay)
            return Sureness(sure) > Sureness(unsure);
        var (courses, others) = (Open(one!), Open(other!));
        return others.All(course => courses.TryGetValue(course.Key, out var doubts) && doubts.IsSubsetOf(course.Value))
            && (courses.Count > others.Count || others.Any(course => courses[course.Key].Count < course.Value.Count));
    }

    private static Dictionary<(Goes, int), HashSet<(StepKind, string)>> Open(Way way) => way.Courses.Where(course => course.Holds != Answer.No).GroupBy(course => course.Goes)
        .SelectMany(courses => courses.Select((course, at) => ((courses.Key, at), Doubts: Doubts(course)))).ToDictionary(course => course.Item1, course => course.Doubts);

    private static HashSet<(StepKind, string)> Doubts(Chain course) => [.. course.Steps.Where(step => step.Holds == Answer.CannotSay).Select(step => (step.Kind, step.Words))];

    public static int Sureness(Answer holds) => holds switch
    {
        Answer.No => 0,
        Answer.CannotSay => 1,
        _ => 2,
    };

    private static Between Of(Answer before, Answer between, Answer after) => new(
        Sureness(between) < Math.Min(Sureness(before), Sureness(after)),
        Sureness(between) > Math.Max(Sureness(before), Sureness(after)));

    private static Answer Holds(IEnumerable<Way> ways) => ways.Select(way => way.Holds).Any();
}
