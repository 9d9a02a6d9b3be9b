using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>What is sent for each resource type, whole.</summary>
public sealed class ArmBodiesTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> ArmTypes => [.. ResourceCatalog.Types.Select(type => type.ArmType)];

    /// <summary>Each type by the first topology that has it: the bodies of the others stay as they are when a new one brings an example.</summary>
    internal static IEnumerable<DesiredResource> Resources()
    {
        var shown = new HashSet<ArmResourceType>();
        return
        [
            .. Example.All.Prepend<Topology>(new Everything())
                .SelectMany(topology => ResourcesOf(topology).GroupBy(resource => resource.Type).Where(group => shown.Add(group.Key)))
                .SelectMany(group => group),
        ];
    }

    [Theory]
    [MemberData(nameof(ArmTypes))]
    public void Bodies_of(string armType)
    {
        var bodies = Resources().Where(resource => resource.Type.ArmType == armType)
            .Select(resource => (JsonNode)new JsonObject { ["path"] = resource.Path, ["id"] = resource.Id, ["body"] = resource.Body.DeepClone() });

        Snapshot.Matches(new JsonArray(bodies.ToArray()).ToJsonString(Readable), "json", armType.Replace('/', '.'));
    }

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
