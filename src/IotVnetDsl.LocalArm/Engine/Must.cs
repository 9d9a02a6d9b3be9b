using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>The checks that most types need.</summary>
internal static class Must
{
    public static Check Have(params string[] paths) => body => paths
        .Where(path => body.At(path) is null)
        .Select(path => (path, $"The required property '{path}' is missing."));

    /// <summary>As <see cref="Have"/>, for texts.</summary>
    public static Check HaveText(params string[] paths) => body => paths
        .Where(path => body.At(path) is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        .Select(path => (path, $"The required property '{path}' is missing or no text."));

    /// <summary>Each element of a sequence is an object that has the named texts.</summary>
    public static Check HaveTextInEach(string sequence, params string[] members) => body =>
        from element in body.Select(sequence + "[*]")
        from member in members
        where element.Value.At(member) is not JsonValue value || value.GetValueKind() != JsonValueKind.String
        select ($"{element.Path}.{member}", $"The required property '{element.Path}.{member}' is missing or no text.");

    /// <summary>What is given is of one kind of JSON.</summary>
    public static Check BeOfKind(string path, JsonNode example) => body => body.Select(path)
        .Where(place => KindOf(place.Value) != KindOf(example))
        .Select(place => (place.Path, $"The value of '{place.Path}' must be {KindOf(example)}."));

    /// <summary>One of the values in any case; it is stored as it stands here.</summary>
    public static Check BeOneOf(string path, params string[] values) => body => body.Select(path)
        .Where(place => !Spell(place.Value, values))
        .Select(place => (place.Path, $"The value '{TextOf(place.Value)}' of '{place.Path}' is not valid. Allowed values: {string.Join(", ", values)}."));

    public static Check BeBetween(string path, decimal least, decimal most) => body => body.Select(path)
        .Where(place => NumberOf(place.Value) is not { } number || number < least || number > most)
        .Select(place => (place.Path, $"The value '{TextOf(place.Value)}' of '{place.Path}' is out of range. It must be between {least} and {most}."));

    public static Check Last(string path, string least, string most) => body => body.Select(path)
        .Where(place => DurationOf(place.Value) is not { } duration || duration < XmlConvert.ToTimeSpan(least) || duration > XmlConvert.ToTimeSpan(most))
        .Select(place => (place.Path, $"The value '{TextOf(place.Value)}' of '{place.Path}' is not valid. It must be an ISO 8601 duration between {least} and {most}."));

    public static Check Match(string path, string pattern, string meaning) => body => body.Select(path)
        .Where(place => !(TextOf(place.Value) is var text && Regex.Match(text, pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline) is { Success: true } match && match.Length == text.Length))
        .Select(place => (place.Path, $"The value '{TextOf(place.Value)}' of '{place.Path}' is not valid. {meaning}"));

    public static Check HaveAtMost(string sequence, int most) => body => body.Select(sequence)
        .Where(place => place.Value is JsonArray array && array.Count > most)
        .Select(place => (place.Path, $"'{place.Path}' has {((JsonArray)place.Value).Count} elements; at most {most} are allowed."));

    private static bool Spell(JsonNode given, string[] values)
    {
        var text = TextOf(given);
        if (values.FirstOrDefault(value => value.Equals(text, StringComparison.OrdinalIgnoreCase)) is not { } spelled)
            return false;
        if (spelled != text || given.GetValueKind() != JsonValueKind.String)
            given.ReplaceWith(spelled);
        return true;
    }

    private static string KindOf(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a text",
        JsonValueKind.Array => "a list",
        _ => "an object",
    };

    private static string TextOf(JsonNode node) => node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();

    private static decimal? NumberOf(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.Number && decimal.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? DurationOf(JsonNode node)
    {
        try
        {
            return XmlConvert.ToTimeSpan(TextOf(node));
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }
}
