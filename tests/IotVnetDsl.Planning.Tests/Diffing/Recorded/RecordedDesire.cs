using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Diffing.Recorded;

/// <summary>What the code would have to say for a recorded write, by the tables in reverse; and from there what our planner would want.</summary>
internal static class RecordedDesire
{
    private const string Subscription = "00000000-0000-0000-0000-000000000000";

    /// <summary>The desired resources of a write: the resource and the children in its body.</summary>
    /// <param name="write">The write.</param>
    /// <param name="unsaid">What the DSL cannot say of it, one in a line.</param>
    public static IReadOnlyList<DesiredResource> Of(RecordedWrite write, ICollection<string> unsaid)
    {
        var topology = new RecordValue("Recorded", RecordKind.Topology, RecordValue.NoMembers).With("Id", new ScalarValue("recorded"));
        var empty = new MappingContext(TopologyGraphBuilder.Build(topology, null), Subscription);
        var written = new ActualResource(write.Id, write.Type, write.Body);
        var around = write.Known.Where(other => !ResourceId.Same(other.Id, write.Id) && !ResourceId.IsBelow(other.Id, write.Id));
        var state = State([written, .. around], Named(written).SelectMany(WithParents));
        var graph = ActualTopology.Of(empty, DesiredTopology.Of(empty, []), state).Graph;

        // What a body knows by its name alone, and the test's set-up has made outside the recording.
        state = State(state.Resources, Unresolved(graph.Find(write.Id)?.Value, graph)
            .Select(reference => ResourceId.InGroup(ResourceId.GroupOf(write.Id)!, ResourceCatalog.Types.First(type => type.GraphType == reference.Type && type is not IPartOfRecord).ArmType, reference.Name.ToString()!)));
        graph = ActualTopology.Of(empty, DesiredTopology.Of(empty, []), state).Graph;
        var root = graph.Nodes.FirstOrDefault(node => ResourceId.Same(node.Path, write.Id) || ResourceId.IsBelow(write.Id, node.Path) && write.Type is IPartOfRecord);
        graph = graph.WithNodes(graph.Nodes.Select(node => node with { Value = (RecordValue)Said(node.Value, node == root ? node.Type : null, unsaid) }));
        var problems = new List<PlanningProblem>();
        var desired = DesiredTopology.Of(new MappingContext(graph, Subscription), problems);
        foreach (var problem in problems.Where(problem => root is not null && problem.Path == root.Path))
            unsaid.Add($"nothing: {problem.Message}");
        var embedded = written.Embedded().Select(child => child.Id).ToHashSet(ResourceId.Comparer);
        var only = State([written], []);
        var outputs = new OutputResolution(desired, state);
        return [.. desired.Resources.Select(resource => resource with { Body = outputs.Apply(resource.Body) }).Where(resource =>
            embedded.Contains(resource.Id) || (resource.Type == write.Type && write.Type.Match(resource, resource.Body, only) is not null))];
    }

    private static ActualState State(IEnumerable<ActualResource> resources, IEnumerable<string> stubs) => new(
        resources.Concat(stubs.Where(id => ResourceCatalog.Find(ResourceId.TypeOf(id)) is not null).Select(id => new ActualResource(id, ResourceCatalog.Find(ResourceId.TypeOf(id))!, [])))
            .DistinctBy(resource => resource.Id, ResourceId.Comparer),
        new ReadStatistics(0, 0));

    private static IEnumerable<ReferenceValue> Unresolved(GraphValue? value, TopologyGraph graph) => value switch
    {
        ReferenceValue reference when reference.Path is null || graph.Find(reference.Path) is null => [reference],
        RecordValue record => record.Members.Values.SelectMany(member => Unresolved(member, graph)),
        SequenceValue sequence => sequence.Items.SelectMany(item => Unresolved(item, graph)),
        _ => [],
    };

    private static GraphValue Said(GraphValue value, string? path, ICollection<string> unsaid)
    {
        switch (value)
        {
            case UnknownValue { Reason: "Azure shows no secret" }:
                // Which it is stands in the code; a comparison does not ask.
                return new RecordValue("Secret", RecordKind.Plain, RecordValue.NoMembers)
                    .With("Source", new EnumValue("SecretSource", "Environment")).With("Name", new ScalarValue("RECORDED"));
            case UnknownValue unknown:
                if (path is not null)
                    unsaid.Add($"{path}: {unknown.Reason}");
                return UnsetValue.Instance;
            case RecordValue record:
                return record.Members.Aggregate(record, (changed, member) => changed.With(member.Key, Said(member.Value, path is null ? null : $"{path}.{member.Key}", unsaid)));
            case SequenceValue sequence:
                return sequence with { Items = [.. sequence.Items.Select(item => Said(item, path, unsaid)).Where(item => item is not UnsetValue)] };
            default:
                return value;
        }
    }

    private static IEnumerable<string> Named(ActualResource resource) => Texts(resource.Body).Append(resource.Id)
        .Where(text => text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> WithParents(string id)
    {
        for (var at = id; ; at = ((IChildType)ResourceCatalog.Find(ResourceId.TypeOf(at))!).ParentOf(at))
        {
            if (!ResourceId.Same(at, id) || ResourceCatalog.Find(ResourceId.TypeOf(at)) is not IPartOfRecord)
                yield return at;
            if (ResourceCatalog.Find(ResourceId.TypeOf(at)) is not IChildType)
                break;
        }

        if (ResourceCatalog.Find(ResourceId.TypeOf(id)) is ExtensionType extension)
            yield return extension.ScopeOf(id);
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject record => record.SelectMany(member => Texts(member.Value).Append(member.Key)),
        JsonArray array => array.SelectMany(Texts),
        JsonValue value => [value.ToString()],
        _ => [],
    };
}
