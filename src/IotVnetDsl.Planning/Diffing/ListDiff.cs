using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Diffing;

/// <summary>Compares lists whose items have a key.</summary>
internal static class ListDiff
{
    public static Difference? Between(
        ModelledProperty property, ListItems list, JsonArray want, JsonArray have, Func<SurplusItem, bool> isKept, Func<string, JsonNode, string?>? again = null)
    {
        var actual = have.OfType<JsonObject>().ToArray();
        var words = WordsOf(list, [.. want.OfType<JsonObject>(), .. actual]);
        var written = new JsonArray();
        var shown = ImmutableArray.CreateBuilder<PropertyChange>();
        var found = new HashSet<JsonObject>(ReferenceEqualityComparer.Instance);
        Immutability? immutable = null;
        foreach (var item in want.OfType<JsonObject>())
        {
            var current = list.Find(actual, item);
            if (current is not null)
                found.Add(current);
            string? Again(string path, JsonNode secret) => again?.Invoke($"{ItemPath(property, list, item)}.{path}", secret);
            written.Add(current is null ? item.DeepClone() : WithoutStoredSecrets(item, current, Again));
            if (current is null)
            {
                shown.Add(new PropertyChange(property.Name, ItemPath(property, list, item), null, words(item)));
                continue;
            }

            foreach (var difference in BodyDiff.Between(list.Properties, item, current, _ => false, Again))
            {
                immutable ??= difference.Immutable;
                shown.AddRange(difference.Shown.Select(change => change with
                {
                    Name = $"{property.Name} {list.NameOf(item)}: {change.Name}",
                    ArmPath = $"{ItemPath(property, list, item)}.{change.ArmPath}",
                }));
                if (BodyPath.Get(item, difference.ArmPath) is null)
                    BodyPath.Set(written[^1]!.AsObject(), difference.ArmPath, difference.Write?.DeepClone());
            }
        }

        foreach (var surplus in actual.Where(other => !found.Contains(other) && !want.OfType<JsonObject>().Any(item => list.IsExactly(item, other))))
        {
            if (list.KeepsSurplus && isKept(new SurplusItem(property.Name, list.NameOf(surplus), ItemPath(property, list, surplus))))
                written.Add(Stub(list, surplus));
            else
                shown.Add(new PropertyChange(property.Name, ItemPath(property, list, surplus), words(surplus), null));
        }

        if (list.IsOrdered && !SameOrder(list, want.OfType<JsonObject>(), actual))
            shown.Add(new PropertyChange(property.Name, property.ArmPath, Order(list, have), Order(list, want)));
        return shown.Count == 0 ? null : new Difference(property.ArmPath, written, shown.ToImmutable(), immutable);
    }

    // Resources of two groups may have one name.
    private static Func<JsonObject, string> WordsOf(ListItems list, IReadOnlyCollection<JsonObject> items)
    {
        var alike = items.Where(item => list.KeyOf(item)?.ToString().StartsWith('/') == true).GroupBy(list.Describe, item => list.KeyOf(item)!.ToString()).Where(same => same.Distinct(ResourceId.Comparer).Skip(1).Any()).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return item => list.Describe(item) is var words && alike.Contains(words) ? list.KeyOf(item)!.ToString() : words;
    }

    /// <summary>The member that words of a plan stand for: <c>Endpoints</c> of <c>endpoints</c>, <c>SubnetRules</c> of <c>subnet rules</c>.</summary>
    public static string MemberOf(string words) => string.Concat(words.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    public static string ItemPath(ModelledProperty property, ListItems list, JsonObject item) => $"{property.ArmPath}[{list.NameOf(item)}]";

    /// <summary>The key in the path of an item.</summary>
    public static string KeyIn(string itemPath) => itemPath[(itemPath.IndexOf('[', StringComparison.Ordinal) + 1)..itemPath.LastIndexOf(']')];

    /// <summary>The list and the key of the item that a path leads into; null where it leads into none.</summary>
    public static (ModelledProperty List, string Key)? ItemOf(ArmResourceType type, string path) => type.Properties
        .Where(property => property.Items is not null && path.StartsWith(property.ArmPath + "[", StringComparison.Ordinal))
        .Select(property => ((ModelledProperty, string)?)(property, path[(property.ArmPath.Length + 1)..path.LastIndexOf("].", StringComparison.Ordinal)])).FirstOrDefault();

    // The overlay keeps the rest of the item.
    public static JsonObject Stub(ListItems list, JsonObject item)
    {
        var stub = new JsonObject();
        BodyPath.Set(stub, list.Key, list.KeyOf(item)!.DeepClone());
        if (list.SecondKeyOf(item) is { } second)
            BodyPath.Set(stub, list.SecondKey!, second.DeepClone());
        return stub;
    }

    // A secret is sent when its item is made; later the masked one that is there stands for it.
    private static JsonObject WithoutStoredSecrets(JsonObject item, JsonObject current, Func<string, JsonNode, string?> again) => new(item
        .Where(member => !(Markers.IsSecret(member.Value) && Comparison.Exact.Same(member.Value!, current[member.Key]) && again(member.Key, member.Value!) is null))
        .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    // Of those that are in both: what comes or goes is shown by itself.
    private static bool SameOrder(ListItems list, IEnumerable<JsonObject> want, IReadOnlyCollection<JsonObject> have)
    {
        var kept = want.Select(item => list.Find(have, item)).OfType<JsonObject>().ToArray();
        return kept.SequenceEqual(have.Where(kept.Contains));
    }

    private static string Order(ListItems list, JsonArray items) => string.Join(", ", items.OfType<JsonObject>().Select(item => list.NameOf(item)));
}
