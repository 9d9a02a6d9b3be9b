using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Diffing;

/// <summary>Compares bodies by a type's table of properties.</summary>
internal static class BodyDiff
{
    private const string Secret = "(secret)";

    /// <summary>Everything that a creation sends.</summary>
    public static ImmutableArray<Difference> OfNew(ImmutableArray<ModelledProperty> properties, JsonObject desired) =>
    [
        .. from property in properties
           let set = BodyPath.Get(desired, property.ArmPath)
           let value = set ?? property.OnCreate
           where value is not null
           select Marked(property, new Difference(property.ArmPath, value.DeepClone(), [.. Shown(property, null, value).Select(change => change with { IsLeft = set is null })], null)),
    ];

    /// <summary>What is not as desired.</summary>
    /// <param name="properties">What is compared.</param>
    /// <param name="desired">As it is to be.</param>
    /// <param name="actual">As it is.</param>
    /// <param name="isKept">Whether a surplus item stays for want of consent.</param>
    /// <param name="again">Why the secret at a path is sent once more, which is compared by nothing else; null where it is not.</param>
    public static ImmutableArray<Difference> Between(
        ImmutableArray<ModelledProperty> properties, JsonObject desired, JsonObject actual, Func<SurplusItem, bool> isKept, Func<string, JsonNode, string?>? again = null) =>
    [
        .. from property in properties
           let difference = (property.IsWriteOnly ? null : Between(property, desired, actual, isKept, again)) ?? Again(property, desired, again)
           where difference is not null
           from written in WithTwin(property, Marked(property, difference), actual)
           select written,
    ];

    private static Difference Marked(ModelledProperty property, Difference difference) =>
        property.IsOfDoor ? difference with { Shown = [.. difference.Shown.Select(change => change with { IsOfDoor = true })] } : difference;

    private static IEnumerable<Difference> WithTwin(ModelledProperty property, Difference difference, JsonObject actual) =>
        property.Twin is { } twin && difference.Write is { } value && BodyPath.Get(actual, twin.ArmPath) is not null
            ? [difference, new Difference(twin.ArmPath, twin.Written(value), [], null)]
            : [difference];

    private static Difference? Again(ModelledProperty property, JsonObject desired, Func<string, JsonNode, string?>? again) =>
        BodyPath.Get(desired, property.ArmPath) is { } secret && Markers.IsSecret(secret) && again?.Invoke(property.ArmPath, secret) is { } why
            ? new Difference(property.ArmPath, secret.DeepClone(), [new PropertyChange(property.Name, property.ArmPath, Secret, $"{Secret}, {why}")], null)
            : null;

    private static Difference? Between(ModelledProperty property, JsonObject desired, JsonObject actual, Func<SurplusItem, bool> isKept, Func<string, JsonNode, string?>? again)
    {
        var want = BodyPath.Get(desired, property.ArmPath) ?? property.Default;
        var have = property.Answer(actual);
        if (want is null)
            return IsToGo(property, desired, have) ? new Difference(property.ArmPath, null, [Removal(property, have)], property.Immutable) : null;
        if (property.Items is { } list)
            return ListDiff.Between(property, list, want.AsArray(), have as JsonArray ?? [], isKept, again);
        if (property.Comparison.Same(want, have ?? property.Default))
            return null;

        // Unset and not reported: Azure's default is what is desired, and what is there.
        if (have is null && BodyPath.Get(desired, property.ArmPath) is null)
            return null;
        var before = have ?? property.Default;
        return new Difference(property.ArmPath, property.Comparison.Written(want, have), [.. Shown(property, before ?? Nothing(property), want)], Immutable(property, before, want));
    }

    private static bool IsToGo(ModelledProperty property, JsonObject desired, JsonNode? have) =>
        property.NoneWith is { } stated && BodyPath.Get(desired, stated) is not null
        && have is not (null or JsonObject { Count: 0 } or JsonArray { Count: 0 }) && have.ToString().Length > 0;

    private static PropertyChange Removal(ModelledProperty property, JsonNode? have) =>
        new(property.Name, property.ArmPath, Text(property, have), null, ForcesReplacement: property.Immutable is { Replaces: true } immutable ? immutable.Reason : null);

    public static IEnumerable<PropertyChange> Shown(ModelledProperty property, JsonNode? have, JsonNode want)
    {
        if (property.IsDetail && have is null)
            return [];
        if (property.Items is { } list)
        {
            return want.AsArray().OfType<JsonObject>().Select(item =>
                new PropertyChange(property.Name, ListDiff.ItemPath(property, list, item), null, list.Describe(item)));
        }

        if (property.ArmPath == "tags")
            return TagChanges(have as JsonObject, want.AsObject());
        if (Markers.OutputOf(want) is var (path, output))
            return [new PropertyChange(property.Name, property.ArmPath, Text(property, have), null, new KnownAfter(path, 0, output), Reason(property, have, want))];
        var (before, after) = (Text(property, have), Text(property, want));
        // Children of two parents have one name, and what is written otherwise may have the same words.
        if (before == after && have is not null && !Markers.IsSecret(want))
            (before, after) = Words.Apart(have.ToString(), want.ToString());
        return [new PropertyChange(property.Name, property.ArmPath, before, after, ForcesReplacement: Reason(property, have, want))];
    }

    // Of an existing resource, no tags are something to start from; of a new one, its owner goes without saying.
    private static JsonObject? Nothing(ModelledProperty property) => property.ArmPath == "tags" ? [] : null;

    private static string? Reason(ModelledProperty property, JsonNode? have, JsonNode want) =>
        Immutable(property, have, want) is { Replaces: true } immutable ? immutable.Reason : null;

    private static Immutability? Immutable(ModelledProperty property, JsonNode? have, JsonNode want) =>
        have is not null && property.Immutable is { } immutable && immutable.Between(have.ToString(), want.ToString()) ? immutable : null;

    private static string? Text(ModelledProperty property, JsonNode? value) => value switch
    {
        null => null,
        _ when Markers.IsSecret(value) => Secret,
        _ => property.Text?.Invoke(value) ?? value.ToString(),
    };

    private static IEnumerable<PropertyChange> TagChanges(JsonObject? have, JsonObject want)
    {
        foreach (var (name, value) in want)
        {
            var before = have?.FirstOrDefault(tag => tag.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.ToString();
            if (before == value!.ToString() || (have is null && ResourceTags.IsOwner(name)))
                continue;
            yield return new PropertyChange(ResourceTags.IsOwner(name) ? "owner" : $"tag {name}", $"tags.{name}", before, value!.ToString());
        }
    }
}
