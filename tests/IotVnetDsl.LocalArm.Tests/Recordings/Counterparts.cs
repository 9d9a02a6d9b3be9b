using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Recordings;

/// <summary>
/// What Azure made up, and what the local ARM made up for the same thing: principals, names with a GUID, etags. Learnt by
/// laying answers beside each other, spoken in the requests that follow.
/// </summary>
internal sealed partial class Counterparts(string subscription)
{
    private readonly Dictionary<string, string> _ours = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A text of the recording as the local ARM has to hear it.</summary>
    public string Translate(string text)
    {
        var result = Guids.Replace(text, match => _ours.GetValueOrDefault(match.Value, match.Value));
        return _ours.GetValueOrDefault(result, result);
    }

    public string TranslateJson(string json)
    {
        var result = Translate(json);
        foreach (var (azure, ours) in _ours.Where(pair => !Guids.IsMatch(pair.Key)))
            result = result.Replace($"\"{azure}\"", $"\"{ours}\"", StringComparison.Ordinal);
        return result;
    }

    public bool Knows(string azure) => _ours.ContainsKey(azure);

    public void Learn(JsonNode? azure, JsonNode? ours)
    {
        switch (azure, ours)
        {
            case (JsonObject one, JsonObject other):
                foreach (var (name, value) in one)
                {
                    if (other[name] is { } counterpart)
                        Learn(value, counterpart);
                    if (name == "etag" && value?.ToString() is { Length: > 0 } etag && other[name]?.ToString() is { } ourEtag)
                        _ours[etag] = ourEtag;
                }

                break;
            case (JsonArray one, JsonArray other):
                foreach (var (number, left) in one.Index())
                    Learn(left, Named(other, left) ?? (one.Count == other.Count ? other[number] : null));
                break;
            case (JsonValue one, JsonValue other):
                LearnText(one.ToString(), other.ToString());
                break;
        }
    }

    private static JsonNode? Named(JsonArray among, JsonNode? like) =>
        (like.Text("id") ?? like.Text("name")) is { } name ? among.FirstOrDefault(each => each.Says("id", name) || each.Says("name", name)) : null;

    private void LearnText(string azure, string ours)
    {
        var theirs = Guids.Matches(azure);
        var own = Guids.Matches(ours);
        if (theirs.Count != own.Count)
            return;
        foreach (var (one, other) in theirs.Zip(own).Where(pair => pair.First.Value != subscription && pair.First.Value != pair.Second.Value))
            _ours.TryAdd(one.Value, other.Value);
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Guids { get; }
}
