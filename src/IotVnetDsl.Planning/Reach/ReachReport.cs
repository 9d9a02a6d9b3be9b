using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Planning.Reach;

/// <summary>Who reaches what, and why, or why not, as the code has it. Text, Markdown and JSON are made of it.</summary>
/// <param name="Topology">Simple name of the topology's type.</param>
/// <param name="Variant">Name of the variant, null where there is none.</param>
/// <param name="Ways">The ways of the declared clients, then those of the hubs and of provisioning services.</param>
/// <param name="Doors">Who gets in by public addresses.</param>
public sealed record ReachReport(string Topology, string? Variant, ImmutableArray<ReportedWay> Ways, ImmutableArray<ReportedDoor> Doors)
{
    public static ReachReport Of(TopologyGraph graph)
    {
        var model = new TopologyModel(graph);
        var (ways, doors) = (model.Part<TopologyWays>(), model.Part<TopologyDoors>());
        return new ReachReport(
            graph.Name,
            graph.Variant,
            [.. ways.All.Select(ReportedWay.Of)],
            [.. doors.All.SelectMany(door => new[] { (door, ""), (doors.Of(door.Target, Entrance.BuiltInEndpoint), " (built-in endpoint)") })
                .Where(item => item.Item1 is not null).Select(item => ReportedDoor.Of(item.Item1!, item.Item2))]);
    }
}

/// <summary>A way, by all courses that it may take.</summary>
/// <param name="From">Who.</param>
/// <param name="To">What.</param>
/// <param name="Holds">Is it there?</param>
/// <param name="Words">How, or why not, in one line.</param>
/// <param name="Courses">Names decide which of them is taken.</param>
public sealed record ReportedWay(string From, string To, Answer Holds, string Words, ImmutableArray<ReportedCourse> Courses)
{
    internal static ReportedWay Of(Way way) => new(
        way.From,
        way.To,
        way.Holds,
        way.Words.Length > 0 ? way.Words : "it cannot be said how",
        [.. way.Courses.Select(course => new ReportedCourse(
            course.Goes,
            course.Holds,
            [.. course.Steps.Where(step => step.Words.Length > 0 || step.Holds != Answer.Yes).Select(step => new ReportedStep(step.Kind, step.Holds, Said(step), step.Needs))]))]);

    private static string Said(Step step) => step switch
    {
        { Words: { Length: > 0 } words } => words,
        { Kind: StepKind.Arrival } => "no gateway is declared: how sites arrive is not known",
        _ => "not known",
    };
}

/// <summary>A chain of what is needed: the first link that does not hold says why not.</summary>
public sealed record ReportedCourse(Goes Goes, Answer Holds, ImmutableArray<ReportedStep> Steps);

/// <summary>A link of the chain.</summary>
public sealed record ReportedStep(StepKind Kind, Answer Holds, string Words, ImmutableArray<string> Needs);

/// <summary>Who gets in by a public address.</summary>
/// <param name="Target">Whose door it is.</param>
/// <param name="AdmitsEverybody">Does the whole internet get in?</param>
/// <param name="Admitted">Who does, for people.</param>
public sealed record ReportedDoor(string Target, Answer AdmitsEverybody, string Admitted)
{
    internal static ReportedDoor Of(Door door, string entrance)
    {
        string?[] admitted =
        [
            door.Addresses.Perhaps.IsOffTheInternet ? null
                : door.Addresses.Surely.Equals(door.Addresses.Perhaps) ? door.Addresses.Surely.ToString()
                : "addresses that are not all known",
            .. door.AdmitsEverybody == Answer.Yes ? [] : door.Subnets.Known.Select(subnet => $"subnet {subnet.Network}/{subnet.Subnet}"),
            door.AdmitsEverybody == Answer.No && door.HasException == Answer.Yes ? "trusted services of Azure" : null,
            door.AdmitsEverybody == Answer.No && door.AdmitsDataCenters == Answer.Yes ? "whatever is in Azure's data centers" : null,
            .. door.AdmitsTrustedServices == Answer.Yes ? [] : door.Resources.Surely.Select(resource => $"{resource}, by its identity"),
        ];
        var words = string.Join(", ", admitted.OfType<string>());
        return new ReportedDoor(door.Target.Path + entrance, door.AdmitsEverybody, words.Length > 0 ? words : "nobody");
    }
}
