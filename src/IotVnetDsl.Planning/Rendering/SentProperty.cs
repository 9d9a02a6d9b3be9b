using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>One value of a body that is sent.</summary>
/// <param name="Name">In words of the DSL, with the item that it is of; ARM's own path where no table models it.</param>
/// <param name="ArmPath">ARM's own path, items by their keys (<c>properties.routing.routes[alarms].condition</c>).</param>
/// <param name="Item">Path of the outermost item of a list that it stands in; else its own.</param>
/// <param name="Words">The value in words, null where it has none.</param>
/// <param name="Exact">The value as it is sent.</param>
/// <param name="IsKey">It tells its item apart and stands in the item's path.</param>
internal sealed record SentProperty(string Name, string ArmPath, string Item, string? Words, string Exact, bool IsKey)
{
    /// <summary>The words tell the value: no other value has them.</summary>
    public bool IsToldBy(string? words) => words is not null
        && (words == Exact || (words == Words && (Exact == Pascal(words) || IsWithUnit(words) || IsWithKind(words) || IsPlainDuration())));

    /// <summary>All values of a body, in the order of the type's table, then what no table models.</summary>
    public static IEnumerable<SentProperty> Of(string armType, JsonObject body) =>
        Walk.Object(ResourceCatalog.Find(armType)?.Properties ?? [], body, new Place("", "", null));

    // "system-assigned" of SystemAssigned.
    private static string Pascal(string words) => string.Concat(words.Split('-', ' ').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    // "7 days" of 7.
    private bool IsWithUnit(string words) => Exact.All(char.IsAsciiDigit) && words.StartsWith(Exact + " ", StringComparison.Ordinal);

    // "container uploads" of uploads.
    private bool IsWithKind(string words) => Exact.Length > 0 && !Exact.Contains(' ', StringComparison.Ordinal) && words.EndsWith(" " + Exact, StringComparison.Ordinal);

    // "1 hour" of PT1H, but not of PT60M.
    private bool IsPlainDuration()
    {
        try
        {
            return Exact.StartsWith('P') && XmlConvert.ToTimeSpan(Exact) is { Microseconds: 0, Milliseconds: 0, Nanoseconds: 0 } duration && XmlConvert.ToString(duration) == Exact;
        }
        catch (Exception none) when (none is FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Where a walk is: what stands before names and paths, and the outermost item around.</summary>
    private readonly record struct Place(string Words, string Path, string? Item)
    {
        public string At(string armPath) => Path.Length == 0 ? armPath : $"{Path}.{armPath}";
    }

    private static class Walk
    {
        public static IEnumerable<SentProperty> Object(ImmutableArray<ModelledProperty> properties, JsonObject body, Place place, string? key = null)
        {
            var modelled = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in properties)
            {
                if (BodyPath.Get(body, property.ArmPath) is not { } value || !modelled.Add(property.ArmPath))
                    continue;
                foreach (var sent in Property(property, value, place, property.ArmPath == key))
                    yield return sent;
            }

            foreach (var sent in Rest(body, "", modelled, place))
                yield return sent;
        }

        private static IEnumerable<SentProperty> Property(ModelledProperty property, JsonNode value, Place place, bool isKey)
        {
            if (property.Items is { } list && value is JsonArray { Count: > 0 } items && items.All(item => item is JsonObject))
            {
                return items.OfType<JsonObject>().SelectMany(item =>
                {
                    var path = place.At(Diffing.ListDiff.ItemPath(property, list, item));
                    var key = list.NameOf(item);
                    var tells = BodyPath.Get(item, list.Key)?.ToString() == key;
                    return Object(list.Properties, item, new Place($"{place.Words}{property.Name} {key}: ", path, place.Item ?? path), tells ? list.Key : null);
                });
            }

            return IsLeaf(value)
                ? [Leaf(NameOf(property, value), property.ArmPath, value, place, WordsOf(property, value), isKey)]
                : Inner(value, property.ArmPath, [], place, path => property.ArmPath == "tags" ? TagName(path["tags.".Length..]) : $"{property.Name} {path[property.ArmPath.Length..].TrimStart('.')}");
        }

        // Four lists of Azure are one in the DSL.
        private static string NameOf(ModelledProperty property, JsonNode value) =>
            property.Items is not null && value is JsonArray { Count: 0 } ? $"{property.Name} ({property.ArmPath[(property.ArmPath.LastIndexOf('.') + 1)..]})" : property.Name;

        private static string TagName(string tag) => ResourceTags.IsOwner(tag) ? "owner" : $"tag {tag}";

        private static IEnumerable<SentProperty> Rest(JsonObject body, string path, HashSet<string> modelled, Place place)
        {
            foreach (var (name, value) in body)
            {
                var at = path.Length == 0 ? name : $"{path}.{name}";
                if (modelled.Contains(at))
                    continue;
                var inner = value is JsonObject { Count: > 0 } record && !IsLeaf(value) ? Rest(record, at, modelled, place)
                    : IsLeaf(value) ? [Leaf(at, at, value, place, null, isKey: false)]
                    : Inner(value!, at, modelled, place, name => name);
                foreach (var sent in inner)
                    yield return sent;
            }
        }

        private static IEnumerable<SentProperty> Inner(JsonNode? value, string path, HashSet<string> modelled, Place place, Func<string, string> name) => value switch
        {
            _ when modelled.Contains(path) => [],
            _ when IsLeaf(value) => [Leaf(name(path), path, value, place, null, isKey: false)],
            JsonObject record => record.SelectMany(member => Inner(member.Value, $"{path}.{member.Key}", modelled, place, name)),
            JsonArray array => array.SelectMany((item, at) => Inner(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]"), modelled, place, name)),
            _ => [],
        };

        private static SentProperty Leaf(string name, string path, JsonNode? value, Place place, string? words, bool isKey)
        {
            var at = place.At(path);
            return new(place.Words + name, at, place.Item ?? at, words, ExactOf(value, words), isKey);
        }

        private static bool IsLeaf(JsonNode? value) => value switch
        {
            JsonObject record => record.Count == 0 || Markers.IsSecret(record) || Markers.OutputOf(record) is not null,
            JsonArray array => array.All(item => item is JsonValue),
            _ => true,
        };

        // What a table makes words of is not always what is there: a plan may be of another version.
        private static string? WordsOf(ModelledProperty property, JsonNode value)
        {
            if (property.Text is null || Markers.IsSecret(value) || Markers.OutputOf(value) is not null)
                return null;
            try
            {
                return property.Text(value);
            }
            catch (Exception unfit) when (unfit is InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException)
            {
                return null;
            }
        }

        private static string ExactOf(JsonNode? value, string? words) => value switch
        {
            null => "null",
            _ when Markers.OutputOf(value) is var (operation, output) => $"known after {operation}.{output}",
            _ when Markers.IsSecret(value) => string.Join(" for ", new[] { value[Markers.Secret]!.ToString(), Markers.TargetOf(value) }.OfType<string>()),
            // A flag's words are its only ones.
            JsonValue flag when flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False => words ?? flag.ToString(),
            JsonArray { Count: > 0 } array when array.All(item => item!.GetValueKind() == JsonValueKind.String && !item.ToString().Contains(',', StringComparison.Ordinal)) => string.Join(", ", array),
            JsonObject { Count: 0 } or JsonArray { Count: 0 } => "none",
            JsonObject or JsonArray => value.ToJsonString(),
            _ => value.ToString(),
        };
    }
}
