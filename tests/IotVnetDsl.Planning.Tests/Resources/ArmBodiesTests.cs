using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>What is sent for each resource type, whole.</summary>
public sealed class ArmBodiesTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lazy<ImmutableArray<DesiredResource>> OfEverything = new(() => ResourcesOf(new Everything()));

    public static TheoryData<string> ArmTypes => [.. OfEverything.Value.Select(resource => resource.Type.ArmType).Distinct()];

    public static TheoryData<string> Examples => [.. Example.All.Select(example => example.Id)];

    internal static IEnumerable<ImmutableArray<DesiredResource>> Topologies() => Example.All.Select(ResourcesOf).Prepend(OfEverything.Value);

    internal static IEnumerable<DesiredResource> Resources() => Topologies().SelectMany(resources => resources);

    [Theory]
    [MemberData(nameof(ArmTypes))]
    public void Bodies_of(string armType) =>
        Snapshot.Matches(Text(OfEverything.Value.Where(resource => resource.Type.ArmType == armType)), "json", armType.Replace('/', '.'));

    /// <summary>Each by itself: a new example changes what is accepted of no other.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Bodies_of_example(string id) =>
        Snapshot.Matches(Text(ResourcesOf(Example.All.Single(example => example.Id == id)).Where(IsNew)), "json", id);

    [Fact]
    public void Every_type_is_used()
    {
        var used = Resources().Select(resource => resource.Type).ToHashSet();

        Assert.Equal([], ResourceCatalog.Types.Where(type => !used.Contains(type)).Select(type => type.ArmType));
    }

    [Fact]
    public void Every_modelled_property_is_used()
    {
        var bodies = Resources().ToLookup(resource => resource.Type, resource => resource.Body);

        var unused = ResourceCatalog.Types.SelectMany(type => type.Properties
            .Where(property => bodies[type].All(body => BodyPath.Get(body, property.ArmPath) is null))
            .Select(property => $"{type.ArmType}: {property.ArmPath}"));

        Assert.Equal("", string.Join('\n', unused));
    }

    [Fact]
    public void A_type_without_a_mapper_is_a_clear_error()
    {
        var topology = new Plant().Graph().Topology.With("Twin", new RecordValue("Stranger", RecordKind.Resource, RecordValue.NoMembers));

        var result = Planner.FromNothing(TopologyGraphBuilder.Build(topology, null), Requests.Local());

        Assert.Null(result.Plan);
        Assert.Equal("'Twin' is a Stranger, which this version cannot deploy: no resource type maps it", Assert.Single(result.Problems).Message);
    }

    [Fact]
    public void A_reference_to_what_nothing_declares_is_a_clear_error()
    {
        var problem = Assert.Single(Planner.FromNothing(new WithLooseEnd().Graph(), Requests.Local()).Problems);

        Assert.Equal(("IVD6003", "HubWritesElsewhere"), (problem.Code, problem.Path));
        Assert.Contains("StorageAccount 'elsewhere'", problem.Message, StringComparison.Ordinal);
    }

    // Everything shows the rest.
    private static bool IsNew(DesiredResource resource)
    {
        var known = OfEverything.Value.Where(other => other.Type == resource.Type).ToArray();
        return known.Length == 0 || resource.Type.Properties.Any(property =>
            BodyPath.Get(resource.Body, property.ArmPath) is not null && known.All(other => BodyPath.Get(other.Body, property.ArmPath) is null));
    }

    private static string Text(IEnumerable<DesiredResource> resources) => new JsonArray([
        .. resources.Select(resource => new JsonObject { ["path"] = resource.Path, ["id"] = resource.Id, ["body"] = resource.Body.DeepClone() }),
    ]).ToJsonString(Readable);

    private static ImmutableArray<DesiredResource> ResourcesOf(Topology topology)
    {
        var problems = new List<PlanningProblem>();
        var desired = DesiredTopology.Of(new MappingContext(topology.Graph(), Requests.Subscription), problems);
        Assert.Equal([], problems);
        return desired.Resources;
    }

    private sealed record WithLooseEnd : Plant
    {
        public RoleAssignment HubWritesElsewhere => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, new StorageAccount("elsewhere"));
    }
}
