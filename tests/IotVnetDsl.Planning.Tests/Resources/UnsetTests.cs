using System.Reflection;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>
/// What it means to leave a property out, as its documentation says and as the tables have it: Azure's default is desired, or what is
/// there is left as it is.
/// </summary>
public sealed class UnsetTests
{
    private static readonly Dictionary<string, string> Documentation = XDocument.Load(Path.ChangeExtension(typeof(Topology).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, member => string.Join(' ', member.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);

    [Fact]
    public void The_documentation_says_what_unset_means()
    {
        var wrong = from property in Properties()
                    let text = Documentation[$"P:IotVnetDsl.{property.Key}"]
                    let isLeft = property.Any(effect => effect == Effect.Leaves)
                    let isFree = property.All(effect => effect == Effect.IsForGood)
                    where !text.Contains("nset =", StringComparison.Ordinal) || (!isFree && isLeft != text.Contains("left as", StringComparison.Ordinal))
                    select $"{property.Key} {(isLeft ? "is left as it is" : "goes back to a default")}: {text}";

        Assert.Equal("", string.Join('\n', wrong.Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<IGrouping<string, Effect>> Properties()
    {
        var found = new List<(string Property, Effect Effect)>();
        foreach (var topology in Example.All.Prepend<Topology>(new Everything()).Select(topology => topology.Graph().Topology))
        {
            var whole = Bodies(topology)!;
            foreach (var (property, without) in Without(topology))
            {
                if (Bodies(without) is not { } bodies)
                    continue;
                Effect[] effects = [.. whole.Keys.Where(bodies.ContainsKey).SelectMany(path => Effects(whole[path].Properties, whole[path].Body, bodies[path].Body))];
                if (effects.Length > 0)
                    found.Add((property, effects.Min()));
            }
        }

        return found.GroupBy(part => part.Property, part => part.Effect, StringComparer.Ordinal);
    }

    private static IEnumerable<Effect> Effects(IEnumerable<ModelledProperty> properties, JsonObject before, JsonObject after)
    {
        foreach (var property in properties.Where(property => property.ArmPath is not ("tags" or "location")))
        {
            var (was, now) = (BodyPath.Get(before, property.ArmPath), BodyPath.Get(after, property.ArmPath));
            if (property.Items is { } list && was is JsonArray items && now is JsonArray others && items.Count == others.Count)
            {
                foreach (var effect in items.Zip(others).SelectMany(pair => Effects(list.Properties, pair.First!.AsObject(), pair.Second!.AsObject())))
                    yield return effect;
            }
            else if (was is not null && !JsonNode.DeepEquals(was, now) && (property.NoneWith is not { } stated || BodyPath.Get(after, stated) is not null))
            {
                yield return now is not null || property.Default is not null || property.NoneWith is not null ? Effect.IsDefault
                    : property.Immutable is not null || property.IsWriteOnly || property.Comparison == Comparison.Any ? Effect.IsForGood
                    : Effect.Leaves;
            }
        }
    }

    /// <summary>What becomes of an existing resource where the code no longer sets a property; of several the first counts.</summary>
    private enum Effect
    {
        IsDefault,
        Leaves,

        /// <summary>Azure never changes it, or nobody compares it.</summary>
        IsForGood,
    }

    /// <summary>The topology without one of its optional properties, for each of them.</summary>
    private static IEnumerable<(string Property, RecordValue Topology)> Without(RecordValue topology) =>
        Without((GraphValue)topology).Select(other => (other.Property, (RecordValue)other.Value));

    private static IEnumerable<(string Property, GraphValue Value)> Without(GraphValue value) => value switch
    {
        RecordValue record => record.Members.SelectMany(member => (Optional(record.Type, member.Key) is { } optional
                ? new[] { (optional, (GraphValue)(record with { Members = record.Members.Remove(member.Key) })) }
                : [])
            .Concat(Without(member.Value).Select(other => (other.Property, (GraphValue)record.With(member.Key, other.Value))))),
        SequenceValue sequence => Enumerable.Range(0, sequence.Items.Length).SelectMany(position => Without(sequence.Items[position])
            .Select(other => (other.Property, (GraphValue)(sequence with { Items = sequence.Items.SetItem(position, other.Value) })))),
        _ => [],
    };

    // Its name in the documentation.
    private static string? Optional(string type, string member) =>
        typeof(Topology).Assembly.GetType($"{nameof(IotVnetDsl)}.{type}")?.GetProperty(member) is { } property
        && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable
            ? $"{property.DeclaringType!.Name}.{member}"
            : null;

    private static Dictionary<string, DesiredResource>? Bodies(RecordValue topology)
    {
        var problems = new List<PlanningProblem>();
        var desired = DesiredTopology.Of(new MappingContext(TopologyGraphBuilder.Build(topology, null), Requests.Subscription), problems);
        return problems.Count > 0 ? null : desired.Resources.ToDictionary(resource => resource.Path, StringComparer.Ordinal);
    }
}
