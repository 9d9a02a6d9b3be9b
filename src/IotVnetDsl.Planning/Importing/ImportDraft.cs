using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Importing;

/// <summary>Records for what exists, by its ids, on their way to code: what can be asked of them is what a plan would ask.</summary>
/// <param name="Subscription">Where it is.</param>
/// <param name="Main">Id of the topology's own group.</param>
/// <param name="Id">The topology's.</param>
/// <param name="Variant">The variant that the mark of ownership names; null = none.</param>
/// <param name="Records">The records; a reference has the id of what it means for its path.</param>
internal sealed record ImportDraft(string Subscription, string Main, string Id, string? Variant, ImmutableSortedDictionary<string, RecordValue> Records)
{

    /// <summary>Tags of all, which the topology states.</summary>
    public GraphValue Tags { get; init; } = UnsetValue.Instance;

    /// <summary>The cloud, which the topology states.</summary>
    public GraphValue Cloud { get; init; } = UnsetValue.Instance;

    public ImportDraft With(string id, RecordValue record) => this with { Records = Records.SetItem(id, record) };

    public ImportDraft Without(IEnumerable<string> ids) => this with { Records = Records.RemoveRange(ids) };

    /// <summary>What would be wanted for the records, by id: what is sent, and defaults where nothing is.</summary>
    public IReadOnlyDictionary<string, JsonObject> Bodies() => Desired(Input()).Resources
        .GroupBy(resource => resource.Id, ResourceId.Comparer).ToDictionary(same => same.Key, same => Whole(same.First()), ResourceId.Comparer);

    /// <summary>
    /// What the records stand for beside themselves: by the id of a record and the path from there on what is declared in it, by the path alone
    /// what is made for several (the zones of endpoints).
    /// </summary>
    public IEnumerable<(string? Record, string Path, DesiredResource Resource)> Parts()
    {
        var ids = Properties();
        return from resource in Desired(Input()).Resources
               where !Records.ContainsKey(resource.Id)
               let at = resource.Path.IndexOf(LogicalPath.Separator, StringComparison.Ordinal)
               let record = at < 0 ? null : ids.GetValueOrDefault(resource.Path[..at])
               select (record, record is null ? resource.Path : resource.Path[(at + 1)..], resource);
    }

    /// <summary>Ids of what a plan would write to, or what stands in its way.</summary>
    public IReadOnlyList<string> ChangedByPlan(ActualState actual)
    {
        var input = Input();
        var finder = new ChangeFinder(Desired(input), actual, input);
        finder.Run();
        var ids = Properties();
        return
        [
            .. finder.Changes.Select(change => change.Desired.Declaration).Concat(input.Problems.Select(problem => problem.Path).OfType<string>()).Distinct(StringComparer.Ordinal)
                .Select(declaration => ids.GetValueOrDefault(declaration.Split('/')[0])).OfType<string>(),
        ];
    }

    // Any names will do that are the same in every draft.
    private Dictionary<string, string> Properties() => Records.Keys.ToDictionary(
        id => ResourceId.Same(id, Main) ? GraphMember.ResourceGroup : $"R{DeterministicGuid.Of(id.ToUpperInvariant()):N}", id => id, StringComparer.Ordinal);

    private PlanInput Input()
    {
        var topology = Properties().Aggregate(
            new RecordValue("Imported", RecordKind.Topology, RecordValue.NoMembers).With(nameof(Id), new ScalarValue(Id)).With(GraphMember.Tags, Tags).With(nameof(Cloud), Cloud),
            (record, property) => record.With(property.Key, Stated(Records[property.Value])));
        return new PlanInput(
            new PlanRequest { Target = new PlanTarget(null, IsLocal: false, Subscription), Checks = new PlanChecks(0, "", 0, 0, []) },
            new MappingContext(TopologyGraphBuilder.Build(topology, Variant), Subscription),
            isFromNothing: false);
    }

    private static JsonObject Whole(DesiredResource resource)
    {
        var body = resource.Body.DeepClone().AsObject();
        foreach (var property in resource.Properties)
        {
            if (property.Default is { } usual && BodyPath.Get(body, property.ArmPath) is null)
                BodyPath.Set(body, property.ArmPath, usual.DeepClone());
        }

        return body;
    }

    private static DesiredTopology Desired(PlanInput input) => DesiredTopology.Of(input.Context, input.Problems);

    // A reference by name and group, as the code makes one of a property.
    private GraphValue Stated(GraphValue value) => value switch
    {
        ReferenceValue { Path: { } path } reference when Records.TryGetValue(path, out var target) => reference with
        {
            Path = null,
            ResourceGroup = target[GraphMember.ResourceGroup] is ReferenceValue group ? (ReferenceValue)Stated(group) with { Path = null } : UnsetValue.Instance,
            Subscription = target[GraphMember.Subscription],
        },
        RecordValue record => record with { Members = record.Members.ToImmutableSortedDictionary(member => member.Key, member => Stated(member.Value), StringComparer.Ordinal) },
        SequenceValue sequence => sequence with { Items = [.. sequence.Items.Select(Stated)] },
        _ => value,
    };
}
