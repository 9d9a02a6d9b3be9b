using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.Resources;

namespace IotVnetDsl.Planning.Tests.Diffing;

/// <summary>For every property of every type: what is as declared is no difference, and a change by others is one.</summary>
public sealed class EveryPropertyTests
{
    public static TheoryData<string> ArmTypes => [.. ResourceCatalog.Types.Select(type => type.ArmType)];

    [Theory]
    [MemberData(nameof(ArmTypes))]
    public void What_is_as_declared_is_no_difference(string armType)
    {
        foreach (var resource in Of(armType))
            Assert.Equal([], Differences(resource, resource.Body.DeepClone().AsObject()).Where(difference => Markers.OutputOf(difference.Write) is null));
    }

    [Theory]
    [MemberData(nameof(ArmTypes))]
    public void A_changed_value_is_a_difference(string armType)
    {
        var unseen = from resource in Of(armType)
                     from change in Changes(resource.Type.Properties, resource.Body)
                     where Differences(resource, change.Body).Length == 0
                     select change.Name;

        Assert.Equal("", string.Join('\n', unseen.Distinct().Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<(string Name, JsonObject Body)> Changes(IEnumerable<ModelledProperty> properties, JsonObject body)
    {
        foreach (var property in properties)
        {
            // What Azure never shows is not there to be changed.
            if (property.IsWriteOnly || BodyPath.Get(body, property.ArmPath) is not { } value)
                continue;
            foreach (var (how, other) in property.Items is { } list ? ListChanges(list, value.AsArray()) : ValueChanges(property, value))
            {
                var changed = body.DeepClone().AsObject();
                BodyPath.Set(changed, property.ArmPath, other);
                yield return ($"{property.ArmPath}{how}", changed);
            }
        }
    }

    private static IEnumerable<(string How, JsonNode? Value)> ListChanges(ListItems list, JsonArray items)
    {
        if (items.Count > 0)
            yield return (": gone", null);
        yield return (": one more", new JsonArray([.. items.Select(item => item!.DeepClone()), Other(list, items)]));
        if (list.IsOrdered)
            yield return (": turned round", new JsonArray([.. items.Reverse().Select(item => item!.DeepClone())]));
        for (var position = 0; position < items.Count; position++)
        {
            foreach (var (name, item) in Changes(list.Properties.Where(property => property.ArmPath != list.Key), items[position]!.AsObject()))
            {
                var changed = items.DeepClone().AsArray();
                changed[position] = item;
                yield return ($"[].{name}", changed);
            }
        }
    }

    private static JsonObject Other(ListItems list, JsonArray items)
    {
        var other = items.Count > 0 ? items[0]!.DeepClone().AsObject() : [];
        BodyPath.Set(other, list.Key, "by-hand");
        return other;
    }

    private static IEnumerable<(string How, JsonNode? Value)> ValueChanges(ModelledProperty property, JsonNode value)
    {
        var missing = property.WhenMissing ?? property.Default;
        if (missing is null || !property.Comparison.Same(value, missing))
            yield return (": gone", null);
        // A table says so where anything will do: names of parts that nobody refers to.
        if (property.Comparison == Comparison.Any || Markers.IsSecret(value) || Markers.OutputOf(value) is not null)
            yield break;
        yield return (": other", value switch
        {
            JsonArray => new JsonArray("by-hand"),
            JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key + "x", member.Value?.DeepClone()))),
            _ => value.GetValueKind() switch
            {
                JsonValueKind.True => false,
                JsonValueKind.False => true,
                JsonValueKind.Number => long.Parse(value.ToString(), CultureInfo.InvariantCulture) + 1,
                _ => "by-hand",
            },
        });
    }

    private static Difference[] Differences(DesiredResource resource, JsonObject actual) =>
        [.. BodyDiff.Between(resource.Type.Properties, resource.Body, actual, _ => false)];

    private static IEnumerable<DesiredResource> Of(string armType) =>
        ArmBodiesTests.Resources().Where(resource => resource.Type.ArmType == armType);
}
