using System.Collections.Immutable;
using IotVnetDsl.Planning;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Importing;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Tests.Importing;

/// <summary>
/// What an import writes sends what was there, property by property: an empty plan alone would not tell of one that the code leaves as it is. Every
/// type and every modelled property is in one of these (<c>ArmBodiesTests</c>).
/// </summary>
public sealed class ImportedPropertiesTests
{
    public static TheoryData<string> Topologies => [.. Example.All.Prepend<Topology>(new Everything()).Select(topology => topology.Id)];

    [Theory]
    [MemberData(nameof(Topologies))]
    public async Task Every_property_is_imported(string id)
    {
        var topology = Example.All.Prepend<Topology>(new Everything()).Single(topology => topology.Id == id);
        await using var arm = await LocalArmProcess.StartAsync("--switch", "role-propagation=0", "--switch", "throttling=off");
        // Keys that a test has made up open nothing.
        Assert.All((await arm.RunAsync(Requests.Made(await arm.PlanAsync(topology.Graph())))).Errors, error => Assert.Equal("IVD9016", error.Id));

        using var imported = await ImportedProject.OfAsync(arm.Client, topology.ResourceGroup.Name);

        // A secret that was sent has a mark of where it came from, which other code does not know: what holds one is referred to.
        var referred = imported.Topology.Resources.Where(resource => resource.IsExisting).Select(resource => resource.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sent = Desired(imported.Graph()).ToDictionary(resource => resource.Id, StringComparer.OrdinalIgnoreCase);
        var lost = from resource in Desired(topology.Graph())
                   where ResourceId.IsBelow(resource.Id, $"/subscriptions/{Requests.Subscription}/resourceGroups/{topology.ResourceGroup.Name}")
                   where !(referred.Contains(resource.Id) && resource.Body.ToJsonString().Contains(Markers.Secret, StringComparison.Ordinal))
                   from words in sent.TryGetValue(resource.Id, out var twin) ? Lost(resource, twin) : ["is not there"]
                   select $"{resource.Path}: {words}";
        Assert.Equal("", string.Join('\n', lost));
    }

    // A record says neither what Azure chooses itself nor what is sent with a creation anyway.
    private static IEnumerable<string> Lost(DesiredResource resource, DesiredResource twin) =>
        from difference in BodyDiff.Between(resource.Properties, UsualValues.Without(new ActualResource(resource.Id, resource.Type, resource.Body)).Body, twin.Body, _ => false)
        where Markers.OutputOf(difference.Write) is null
        from change in difference.Shown
        select $"{change.Name} ({change.ArmPath}) {change.After}";

    private static ImmutableArray<DesiredResource> Desired(TopologyGraph graph)
    {
        var problems = new List<PlanningProblem>();
        var desired = DesiredTopology.Of(new MappingContext(graph, Requests.Subscription), problems);
        Assert.Equal([], problems);
        return desired.Resources;
    }
}
