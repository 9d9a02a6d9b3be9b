using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>The ways that a plan leaves, and which of them it makes or takes.</summary>
internal static class PathsOfPlan
{
    /// <param name="access">Who reaches what before and after.</param>
    /// <param name="input">What the code alone says, and what things are called.</param>
    /// <param name="operations">The plan's.</param>
    public static PlanPaths Of(AccessChange access, PlanInput input, IReadOnlyCollection<PlanOperation> operations)
    {
        var meant = input.Context.Topology.Part<TopologyWays>().All.Where(way => way.Holds == Answer.Yes).Select(Key).ToHashSet();
        var created = operations.Where(operation => operation.Kind == OperationKind.Create).Select(operation => operation.Resource.Path).ToHashSet(StringComparer.Ordinal);
        var before = access.Before.Part<TopologyWays>().All
            .GroupBy(Key).ToDictionary(ways => ways.Key, ways => ways.Select(way => way.Holds).Any());
        var doubtful = Doubtful(access).Concat(NarrowedByGroups(access).Select(narrowed => narrowed.Way)).Concat(Narrowed(access)).Select(Key).ToHashSet();
        var doors = access.After.Part<TopologyDoors>();
        // What others keep is not known wholly.
        var ours = doors.All.Where(door => door.Target.Existing.Is(true) == Answer.No).Select(door => (Main: door, BuiltIn: doors.Of(door.Target, Entrance.BuiltInEndpoint))).ToArray();
        return new PlanPaths
        {
            Ways = [.. Left(access, input).Select(way => Path(way, input, before.TryGetValue(Key(way), out var held) ? held : Answer.No, created, meant.Contains(Key(way)), doubtful.Contains(Key(way)))).Distinct()],
            Closed = [.. ours.Where(door => IsClosed(door.Main) && (door.BuiltIn is null || IsClosed(door.BuiltIn))).Select(door => door.Main.Target.Path)],
            Open =
            [
                .. ours.Where(door => IsOpen(door.Main)).Select(door => door.Main.Target.Path),
                .. ours.Where(door => !IsOpen(door.Main) && door.BuiltIn is { } builtIn && IsOpen(builtIn)).Select(door => $"{door.Main.Target.Path} (built-in endpoint)"),
            ],
        };
    }

    /// <summary>The ways that somebody still wants, had, and is to have no more.</summary>
    public static IEnumerable<Way> Lost(AccessChange access, PlanInput input)
    {
        var before = access.Before.Part<TopologyWays>().All.Where(way => way.Holds != Answer.No).Select(Key).ToHashSet();
        return Left(access, input).Where(way => way.Holds == Answer.No && before.Contains(Key(way)));
    }

    /// <summary>
    /// The ways of clients on the internet whose addresses the code does not say, into what refuses afterwards some whom it let in: they may be among those.
    /// </summary>
    public static IEnumerable<Way> Narrowed(AccessChange access)
    {
        var (before, after) = (access.Before.Part<TopologyDoors>(), access.After.Part<TopologyDoors>());
        return access.After.Part<TopologyWays>().OfClients.Where(way => way.Holds == Answer.CannotSay
            && way.OfClient!.Client.Location is { Kind.Known: LocationKind.Internet, Addresses: null }
            && before.Of(way.Target, way.OfClient.Entrance) is { } was && after.Of(way.Target, way.OfClient.Entrance) is { } now
            && !was.Addresses.Surely.Except(now.Addresses.Perhaps).IsEmpty);
    }

    /// <summary>
    /// The ways that surely were, and of which it cannot be said that they will be: others' name servers are to be asked, a role has a condition, what is on the
    /// way is others'. Where only the name is not settled each of its courses leads there.
    /// </summary>
    public static IEnumerable<Way> Doubtful(AccessChange access)
    {
        var before = access.Before.Part<TopologyWays>().All.ToLookup(Key, way => way.Holds);
        Way[] said = [.. Narrowed(access), .. NarrowedByGroups(access).Select(narrowed => narrowed.Way)];
        var ways = access.After.Part<TopologyWays>();
        // Of services it is never sure.
        return ways.OfClients.Concat(ways.OfHubs).Where(way => way.Holds == Answer.CannotSay && before[Key(way)].Any() == Answer.Yes && !said.Contains(way)
            && way.Courses.Any(course => course.Steps.Any(step => step.Kind != StepKind.Name && step.Holds != Answer.Yes)));
    }

    /// <summary>The ways of clients that go by some ports only afterwards, which others took as well: nobody knows which of them the client takes.</summary>
    public static IEnumerable<(Way Way, string Words)> NarrowedByGroups(AccessChange access)
    {
        var before = access.Before.Part<TopologyWays>().OfClients.Where(way => way.Holds != Answer.No).ToLookup(Key);
        return from way in access.After.Part<TopologyWays>().OfClients
               where way.Holds != Answer.No
               let was = before[Key(way)].SelectMany(Shut).SelectMany(step => step.Shut).ToHashSet(StringComparer.Ordinal)
               where before.Contains(Key(way))
               from step in Shut(way)
               where step.Shut.Any(port => !was.Contains(port))
               select (way, step.Words);
    }

    private static IEnumerable<Step> Shut(Way way) => way.Courses.SelectMany(course => course.Steps).Where(step => !step.Shut.IsEmpty);

    private static IEnumerable<Way> Left(AccessChange access, PlanInput input)
    {
        var gone = GoneEnds.Of(access, input).ToArray();
        var keys = gone.Select(Key).ToHashSet();
        return access.After.Part<TopologyWays>().All.Where(way => !keys.Contains(Key(way))).Concat(gone);
    }

    // A hub may write to one container for several ends.
    private static (string From, string To, HubPurpose? Purpose) Key(Way way) => (way.From, way.To, way.OfHub?.Purpose);

    private static PlanPath Path(Way way, PlanInput input, Answer before, HashSet<string> created, bool isMeant, bool isDoubtful) => new(
        way.From,
        input.Context.Graph.Find(way.Target.Path) is null ? way.To.Replace(way.Target.Path, input.PathOf(way.Target.Path), StringComparison.Ordinal) : way.To,
        way.Words.Length > 0 ? way.Words : "it cannot be said how",
        way.Holds != Answer.No,
        IsNew: way.Holds != Answer.No && (before == Answer.No || (before == Answer.CannotSay && IsMade(way, created))),
        IsLost: way.Holds == Answer.No && before != Answer.No,
        IsDoubtful: isDoubtful,
        IsShut: way.Holds != Answer.Yes && isMeant);

    // Whether it was there cannot always be said; without what is made now it was not. Of several roles one does.
    private static bool IsMade(Way way, HashSet<string> created) =>
        way.OfClient is not null && way.Courses.Where(course => course.Holds != Answer.No).All(course => course.Needs.Any(created.Contains));

    private static bool IsClosed(Door door) => door.Addresses.IsNobody.And(door.AdmitsDataCenters.Not()) == Answer.Yes;

    private static bool IsOpen(Door door) => door.Addresses.Surely.IsMostOfTheInternet;
}
