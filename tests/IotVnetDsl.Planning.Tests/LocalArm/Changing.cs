using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Azure.Bicep.Types.Concrete;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>One property of one resource with another value, and the topology that says so.</summary>
internal sealed record Changing(DesiredResource Resource, ModelledProperty Property, JsonNode Value, TopologyGraph Graph, bool IsText)
{
    /// <summary>Changes of a type's resources, those of free texts and tags last; whether Azure takes one, it says itself.</summary>
    public static IEnumerable<Changing> Of(TopologyGraph graph, ArmResourceType type)
    {
        var desired = DesiredOf(graph);
        var before = Read(graph, desired, desired.Resources.Select(resource => (resource, resource.Body)));
        foreach (var (resource, isText) in from isText in (bool[])[false, true] from resource in desired.Resources where resource.Type == type && !resource.IsExisting select (resource, isText))
        {
            foreach (var property in type.Properties.Where(property => property is { IsWriteOnly: false, Immutable: null } && property.ArmPath != "location" && !resource.LeftToParts.Contains(property.ArmPath)))
            {
                foreach (var value in Others(type, property, BodyPath.Get(resource.Body, property.ArmPath) ?? property.Default, isText))
                {
                    var body = resource.Body.DeepClone().AsObject();
                    BodyPath.Set(body, property.ArmPath, value.DeepClone());
                    if (BodyDiff.Between([property], body, resource.Body, _ => false).IsEmpty)
                        continue;
                    var read = Read(graph, desired, desired.Resources.Select(other => (other, other == resource ? body : other.Body)));
                    if (Saying(graph, before, read) is { } changed && Desires(changed, resource, body))
                        yield return new Changing(resource, property, value, changed, isText);
                }
            }
        }
    }

    public static DesiredTopology DesiredOf(TopologyGraph graph)
    {
        var problems = new List<PlanningProblem>();
        var desired = DesiredTopology.Of(new MappingContext(graph, Requests.Subscription), problems);
        Assert.Equal([], problems);
        return desired;
    }

    private static bool Desires(TopologyGraph graph, DesiredResource resource, JsonObject body)
    {
        var desired = DesiredTopology.Of(new MappingContext(graph, Requests.Subscription), []);
        return desired.Find(resource.Path) is { } said && BodyDiff.Between(resource.Type.Properties, body, said.Body, _ => false).Concat(BodyDiff.Between(resource.Type.Properties, said.Body, body, _ => false)).All(difference => Markers.OutputsIn(difference.Write).Any());
    }

    private static IEnumerable<JsonNode> Others(ArmResourceType type, ModelledProperty property, JsonNode? value, bool isText)
    {
        if (property.ArmPath == "tags" && isText)
        {
            var tags = value?.DeepClone().AsObject() ?? [];
            tags["changed"] = "yes";
            yield return tags;
            yield break;
        }

        if (isText)
        {
            if (value?.GetValueKind() == JsonValueKind.String)
                yield return value + "1";
            yield break;
        }

        switch (value?.GetValueKind())
        {
            case JsonValueKind.True or JsonValueKind.False:
                yield return !value.GetValue<bool>();
                break;
            case JsonValueKind.Number:
                var number = long.Parse(value.ToString(), CultureInfo.InvariantCulture);
                yield return number + 1;
                yield return number - 1;
                yield return number * 2;
                break;
            case JsonValueKind.String when PublishedType.Find(type.ArmType, type.ApiVersion)!.At(property.ArmPath, null)?.Type is UnionType union:
                foreach (var literal in union.Elements.Select(element => element.Type).OfType<StringLiteralType>().Where(literal => literal.Value != value.ToString()))
                    yield return literal.Value;
                break;
            case JsonValueKind.String when value.ToString() is ['P', 'T' or (>= '0' and <= '9'), ..] text:
                yield return XmlConvert.ToString(XmlConvert.ToTimeSpan(text) + TimeSpan.FromMinutes(1));
                break;
            case JsonValueKind.Array when value.AsArray().All(item => item is JsonValue) && (PublishedType.Find(type.ArmType, type.ApiVersion)!.At(property.ArmPath, null)?.Type as ArrayType)?.ItemType.Type is UnionType choices:
                foreach (var literal in choices.Elements.Select(element => element.Type).OfType<StringLiteralType>().Where(literal => value.AsArray().All(item => item!.ToString() != literal.Value)))
                    yield return new JsonArray([.. value.AsArray().Select(item => item!.DeepClone()), literal.Value]);
                foreach (var gone in value.AsArray())
                    yield return new JsonArray([.. value.AsArray().Where(item => item != gone).Select(item => item!.DeepClone())]);
                break;
            case JsonValueKind.Array when value.AsArray().Count > 1:
                yield return new JsonArray([.. value.AsArray().SkipLast(1).Select(item => item!.DeepClone())]);
                break;
            case JsonValueKind.Array when value.AsArray() is [JsonObject only] && property.Items is { } list:
                foreach (var inner in list.Properties.Where(inner => inner is { IsWriteOnly: false, Immutable: null } && inner.ArmPath != list.Key))
                {
                    foreach (var other in BodyPath.Get(only, inner.ArmPath) is { } old && inner.Items is null ? OfItem(old) : [])
                    {
                        var item = only.DeepClone().AsObject();
                        BodyPath.Set(item, inner.ArmPath, other);
                        yield return new JsonArray(item);
                    }
                }

                break;
        }
    }

    private static IEnumerable<JsonNode> OfItem(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => [!value.GetValue<bool>()],
        JsonValueKind.Number => [long.Parse(value.ToString(), CultureInfo.InvariantCulture) + 1],
        JsonValueKind.String => [value + "1"],
        _ => [],
    };

    private static TopologyGraph Read(TopologyGraph graph, DesiredTopology desired, IEnumerable<(DesiredResource Resource, JsonObject Body)> bodies) => ActualTopology.Of(
        new MappingContext(graph, Requests.Subscription),
        desired,
        new ActualState(bodies.Select(body => new ActualResource(body.Resource.Id, body.Resource.Type, body.Body)), new ReadStatistics(0, 0))).Graph;

    // The code, but for what the change makes otherwise; null where no member of the library says it.
    private static TopologyGraph? Saying(TopologyGraph graph, TopologyGraph before, TopologyGraph after)
    {
        var isChanged = false;
        var nodes = new List<GraphNode>();
        foreach (var node in graph.Nodes)
        {
            var value = node.Value;
            if (before.Find(node.Path) is { } old && after.Find(node.Path) is { } now)
            {
                foreach (var member in old.Value.Members.Keys.Union(now.Value.Members.Keys).Where(member => !old.Value[member].Equals(now.Value[member])))
                {
                    value = value.With(member, now.Value[member]);
                    isChanged = true;
                }
            }

            nodes.Add(node with { Value = value });
        }

        return isChanged ? graph.WithNodes(nodes) : null;
    }
}
