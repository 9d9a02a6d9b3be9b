using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Importing;

/// <summary>What Azure chooses itself, or what we send with a creation: a record says only what is not so. Data: <c>usual-values.txt</c>.</summary>
internal static class UsualValues
{
    private const string Any = "*";

    private static readonly Lazy<ILookup<string, (string Path, string Value)>> Listed = new(() => Lines("usual-values.txt")
        .ToLookup(cells => cells[0], cells => (cells[1], cells[2]), StringComparer.OrdinalIgnoreCase));

    /// <summary>The resource without what goes without saying.</summary>
    public static ActualResource Without(ActualResource resource)
    {
        var body = resource.Body.DeepClone().AsObject();
        foreach (var property in resource.Type.Properties)
        {
            if (BodyPath.Get(body, property.ArmPath) is { } value && (IsNothing(value) || IsUsual(resource.Type, property, value)))
                BodyPath.Set(body, property.ArmPath, null);
        }

        // What stands in it is a resource of its own.
        foreach (var child in resource.Embedded().GroupBy(child => child.Type))
            BodyPath.Set(body, ((IChildType)child.Key).EmbeddedIn!, new JsonArray([.. child.Select(Embedded)]));
        return resource with { Body = body };
    }

    /// <summary>What Azure says of a property that is not modelled, by its ARM path: the usual value, or any.</summary>
    public static IEnumerable<(string Path, string Value)> Of(string armType) => Listed.Value[armType];

    public static bool Is(string usual, JsonNode? value) => usual == Any || usual.Equals(value?.ToString(), StringComparison.OrdinalIgnoreCase);

    // A text without a letter says that there is none.
    private static bool IsNothing(JsonNode value) => value is JsonValue && value.ToString().Length == 0;

    private static JsonObject Embedded(ActualResource child)
    {
        var body = Without(child).Body;
        body["id"] = child.Id;
        return body;
    }

    private static bool IsUsual(ArmResourceType type, ModelledProperty property, JsonNode value) =>
        (property.OnCreate is { } sent && property.Comparison.Same(sent, value))
        || Listed.Value[type.ArmType].Any(usual => usual.Path == property.ArmPath && (usual.Value == Any || property.Comparison.Same(Json(usual.Value), value)));

    private static JsonNode Json(string text) => long.TryParse(text, out var number) ? number : text;

    /// <summary>The lines of a table of this folder, in cells.</summary>
    public static IEnumerable<ImmutableArray<string>> Lines(string table)
    {
        using var stream = typeof(UsualValues).Assembly.GetManifestResourceStream(table)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|', StringSplitOptions.TrimEntries).ToImmutableArray())];
    }
}
