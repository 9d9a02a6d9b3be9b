using System.Text.Json.Nodes;
using System.Xml;
using IotVnetDsl.Planning.Resources.Devices;
using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Planning.Resources;

/// <summary>When an actual value is as desired, and what is written where it is not.</summary>
public sealed class Comparison
{
    private readonly Func<JsonNode, JsonNode, bool> _same;
    private readonly Func<JsonNode, JsonNode?, JsonNode> _written;

    private Comparison(Func<JsonNode, JsonNode, bool> same, Func<JsonNode, JsonNode?, JsonNode>? written = null) =>
        (_same, _written) = (same, written ?? ((want, _) => want.DeepClone()));

    public static Comparison Exact { get; } = new(JsonNode.DeepEquals);

    /// <summary>Set once, when its item is made; whatever is there will do.</summary>
    public static Comparison Any { get; } = new((_, _) => true);

    /// <summary>What is asked for by true; false asks for nothing, and Azure may give it all the same.</summary>
    public static Comparison AskedFor { get; } = new((want, have) => want.GetValueKind() == System.Text.Json.JsonValueKind.False || JsonNode.DeepEquals(want, have));

    /// <summary>A text that ends with the desired one; what others have written before it stays.</summary>
    public static Comparison Marked { get; } = new(
        (want, have) => have.ToString().TrimEnd().EndsWith(want.ToString(), StringComparison.OrdinalIgnoreCase),
        (want, have) => have?.ToString().Trim() is { Length: > 0 } text ? $"{text} {want}" : want.DeepClone());

    public static Comparison IgnoreCase { get; } = OfText(text => text.ToUpperInvariant());

    /// <summary>"East US" is "eastus".</summary>
    public static Comparison Region { get; } = OfText(RegionName.Canonical);

    /// <summary>PT60M is PT1H.</summary>
    public static Comparison Duration { get; } = OfText(text => Canonical(text)?.ToString() ?? text);

    /// <summary>Role definitions come back with the scope's subscription: only the GUID counts.</summary>
    public static Comparison LastSegment { get; } = OfText(text => ResourceId.Name(text).ToUpperInvariant());

    /// <summary>The address of a service: a slash or port at its end makes no difference.</summary>
    public static Comparison Address { get; } = OfText(text =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) ? $"{uri.Scheme}://{uri.Host}".ToUpperInvariant() : text);

    /// <summary>Connection strings come back with the key masked: only the account counts.</summary>
    public static Comparison StorageAccount { get; } = OfText(text => ConnectionString.Account(text)?.ToUpperInvariant() ?? "");

    /// <summary>A certificate in any of the forms that it is written in.</summary>
    public static Comparison Certificate { get; } = OfText(text => CaCertificates.Read(text)?.Thumbprint ?? text);

    /// <summary>"SystemAssigned, UserAssigned", with or without the blank.</summary>
    public static Comparison Words { get; } =
        OfText(text => string.Join(',', text.ToUpperInvariant().Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)));

    /// <summary>One word of a list of words, or "None"; the others in it stay as they are.</summary>
    public static Comparison Word(string word) => new(
        (want, have) => HasWord(want, word) == HasWord(have, word),
        (want, have) => (JsonNode)(string.Join(", ", WordsOf(have).Where(other => !Is(other, word) && !Is(other, "None")).Concat(HasWord(want, word) ? [word] : []))
            is { Length: > 0 } words ? words : "None"));

    /// <summary>Texts in any order.</summary>
    public static Comparison Set { get; } = new((want, have) => have is JsonArray && Texts(want).SetEquals(Texts(have)));

    /// <summary>References by their ids, in any order.</summary>
    public static Comparison Ids { get; } = new((want, have) => have is JsonArray && IdsIn(want).SetEquals(IdsIn(have)));

    /// <summary>Items that are switched on, by their names, in any order; Azure also lists those that are off.</summary>
    public static Comparison SwitchedOn { get; } = new((want, have) => have is JsonArray && NamesOn(want).SetEquals(NamesOn(have)));

    /// <summary>Items of which only those count that are asked for, by their names; what else there is stays.</summary>
    public static Comparison Capabilities { get; } = new((want, have) => have is JsonArray && NamesIn(want).IsSubsetOf(NamesIn(have)));

    /// <summary>A map of which only the desired members count: what others have added stays.</summary>
    public static Comparison Members { get; } = new(
        (want, have) => have is JsonObject actual && want.AsObject().All(member => JsonNode.DeepEquals(member.Value, Find(actual, member.Key))),
        Merged);

    /// <summary>A map of which only the keys count; surplus keys are removed.</summary>
    public static Comparison Keys { get; } = new(
        (want, have) => have is JsonObject actual && Names(want.AsObject()).SetEquals(Names(actual)),
        WithRemovals);

    /// <summary>Whether <paramref name="have"/> is as desired. A secret is never compared, only what it is for.</summary>
    public bool Same(JsonNode want, JsonNode? have) => have is null
        ? want is JsonArray { Count: 0 }
        : Markers.IsSecret(want) ? SameSecret(want, have) : _same(want, have);

    public JsonNode Written(JsonNode want, JsonNode? have) => _written(want, have);

    /// <summary>The items of a list that are switched on.</summary>
    public static IEnumerable<JsonObject> On(JsonNode list) => (list as JsonArray ?? []).OfType<JsonObject>()
        .Where(item => item["enabled"]?.ToString().Equals("true", StringComparison.OrdinalIgnoreCase) == true);

    private static HashSet<string> NamesOn(JsonNode list) =>
        On(list).Select(item => $"{item["category"]}/{item["categoryGroup"]}").ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> IdsIn(JsonNode list) =>
        list.AsArray().OfType<JsonObject>().Select(item => item["id"]?.ToString() ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> NamesIn(JsonNode list) =>
        list.AsArray().OfType<JsonObject>().Select(item => item["name"]?.ToString() ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool SameSecret(JsonNode want, JsonNode have) => Markers.TargetOf(want) is not { } target
        ? have.ToString().Length > 0
        : Markers.IsSecret(have) ? Markers.TargetOf(have) == target : ConnectionString.IsFor(target, have.ToString());

    private static Comparison OfText(Func<string, string> canonical) => new((want, have) =>
        want is JsonValue && have is JsonValue && canonical(want.ToString()) == canonical(have.ToString()));

    private static bool HasWord(JsonNode? list, string word) => WordsOf(list).Any(other => Is(other, word));

    private static string[] WordsOf(JsonNode? list) =>
        list?.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static TimeSpan? Canonical(string duration)
    {
        try
        {
            return XmlConvert.ToTimeSpan(duration);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static HashSet<string> Texts(JsonNode list) =>
        list.AsArray().Select(item => item!.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> Names(JsonObject map) => map.Select(member => member.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static JsonNode? Find(JsonObject map, string name) =>
        map.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static JsonObject Merged(JsonNode want, JsonNode? have)
    {
        var desired = want.AsObject();
        var names = Names(desired);
        var kept = (have as JsonObject ?? []).Where(member => !names.Contains(member.Key));
        return new JsonObject(kept.Concat(desired).Select(Clone));
    }

    private static JsonObject WithRemovals(JsonNode want, JsonNode? have)
    {
        var desired = want.AsObject();
        var names = Names(desired);
        var removed = (have as JsonObject ?? []).Where(member => !names.Contains(member.Key))
            .Select(member => KeyValuePair.Create(member.Key, (JsonNode?)null));
        return new JsonObject(desired.Select(Clone).Concat(removed));
    }

    private static KeyValuePair<string, JsonNode?> Clone(KeyValuePair<string, JsonNode?> member) =>
        KeyValuePair.Create(member.Key, member.Value?.DeepClone());
}
