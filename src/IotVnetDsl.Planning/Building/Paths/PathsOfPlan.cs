using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>The ways that a plan leaves, and which of them it makes or takes.</summary>
internal static class PathsOfPlan
{
    /// <param name="access">Who reaches what before and after.</param>
    /// <param name="declared">Who would by the code alone.</param>
    /// <param name="operations">The plan's.</param>
    public static PlanPaths Of(AccessChange access, TopologyModel declared, IReadOnlyCollection<PlanOperation> operations)
    {
        var meant = declared.Part<TopologyWays>().All.Where(way => way.Holds == Answer.Yes).Select(Key).ToHashSet();
        var created = operations.Where(operation => operation.Kind == OperationKind.Create).Select(operation => operation.Resource.Path).ToHashSet(StringComparer.Ordinal);
        var before = access.Before.Part<TopologyWays>().All
            .GroupBy(Key).ToDictionary(ways => ways.Key, ways => ways.Select(way => way.Holds).Any());
        var doors = access.After.Part<TopologyDoors>();
        // What others keep is not known wholly.
        var ours = doors.All.Where(door => door.Target.Existing.Is(true) == Answer.No).Select(door => (Main: door, BuiltIn: doors.Of(door.Target, Entrance.BuiltInEndpoint))).ToArray();
        return new PlanPaths
        {
            Ways = [.. Left(access).Select(way => Path(way, before.TryGetValue(Key(way), out var held) ? held : Answer.No, created, meant.Contains(Key(way)))).Distinct()],
            Closed = [.. ours.Where(door => IsClosed(door.Main) && (door.BuiltIn is null || IsClosed(door.BuiltIn))).Select(door => door.Main.Target.Path)],
            Open =
            [
                .. ours.Where(door => IsOpen(door.Main)).Select(door => door.Main.Target.Path),
                .. ours.Where(door => !IsOpen(door.Main) && door.BuiltIn is { } builtIn && IsOpen(builtIn)).Select(door => $"{door.Main.Target.Path} (built-in endpoint)"),
            ],
        };
    }

    /// <summary>The ways that somebody still wants, had, and is to have no more.</summary>
    public static IEnumerable<Way> Lost(AccessChange access)
    {
        var before = access.Before.Part<TopologyWays>().All.Where(way => way.Holds != Answer.No).Select(Key).ToHashSet();
        return Left(access).Where(way => way.Holds == Answer.No && before.Contains(Key(way)));
    }

    private static IEnumerable<Way> Left(AccessChange access) => access.After.Part<TopologyWays>().All.Concat(ToNothing(access));

    // What is deleted leads nowhere; a hub that the code leaves as it is goes on writing there.
    private static IEnumerable<Way> ToNothing(AccessChange access) =>
        from way in access.Before.Part<TopologyWays>().OfHubs
        let use = way.OfHub!
        where access.After.Find(way.Target.Path) is null && access.After.Find(use.Hub.Path) is IotHubView hub
            && access.After.Part<TopologyUses>().Of(hub).Any(left => left.Purpose == use.Purpose && left.Place.Key == use.Place.Key)
        select new Way(way.From, way.To, way.Target, [new Chain(Goes.Nowhere, [Step.Of(StepKind.Name, Answer.No, $"it is deleted, and {use.Description} of the hub still names it")])]) { OfHub = use };

    // A hub may write to one container for several ends.
    private static (string From, string To, HubPurpose? Purpose) Key(Way way) => (way.From, way.To, way.OfHub?.Purpose);

    private static PlanPath Path(Way way, Answer before, HashSet<string> created, bool isMeant) => new(
        way.From,
        way.To,
        way.Words.Length > 0 ? way.Words : "it cannot be said how",
        way.Holds != Answer.No,
        IsNew: way.Holds != Answer.No && (before == Answer.No || IsMade(way, created)),
        IsLost: way.Holds == Answer.No && before != Answer.No,
        IsShut: way.Holds != Answer.Yes && isMeant);

    // Whether it was there cannot always be said; without what is made now it was not. Of several roles one does.
    private static bool IsMade(Way way, HashSet<string> created) =>
        way.OfClient is not null && way.Courses.Where(course => course.Holds != Answer.No).All(course => course.Needs.Any(created.Contains));

    private static bool IsClosed(Door door) => door.Addresses.IsNobody.And(door.AdmitsDataCenters.Not()) == Answer.Yes;

    private static bool IsOpen(Door door) => door.Addresses.Surely.IsMostOfTheInternet;
}
