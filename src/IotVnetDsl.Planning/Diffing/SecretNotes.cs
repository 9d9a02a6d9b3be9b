using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Diffing;

/// <summary>
/// Where a secret was read that was sent last, noted in a tag beside it by the write that sent it: Azure shows no secret, and a reference that
/// was changed in the code is a change all the same. The note is a digest of the reference (the variable's name, the vault's address) and of
/// nothing else. It leaks nothing: no guess of the secret can be tried on it. That the same reference has another value is therefore
/// seen by nobody; <c>rotate:</c> sends it again.
/// </summary>
internal static class SecretNotes
{
    /// <summary>Whether the secret at a path was surely sent from another reference last.</summary>
    public static bool IsOther(string path, JsonNode secret, JsonObject actual) =>
        ResourceTags.Find(actual, Name(path)) is { } noted && noted != Note(secret);

    /// <summary>The notes of the secrets in a body, by the names of their tags.</summary>
    public static Dictionary<string, string> Of(ArmResourceType type, JsonObject body) =>
        In(type, body).ToDictionary(secret => Name(secret.Path), secret => Note(secret.Secret), StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes in the tags of a body what secrets it sends, and takes out the notes of those that are no longer declared.</summary>
    public static void Add(ArmResourceType type, JsonObject body, JsonObject declared, JsonObject? actual)
    {
        if (!type.IsTaggable)
            return;
        var kept = Of(type, declared);
        var gone = (actual?["tags"] as JsonObject ?? []).Select(tag => tag.Key).Where(tag => ResourceTags.IsSecretNote(tag) && !kept.ContainsKey(tag));
        foreach (var (name, note) in Of(type, body).Select(note => (note.Key, (string?)note.Value)).Concat(gone.Select(tag => (tag, (string?)null))))
        {
            if (body["tags"] is not JsonObject tags)
                body["tags"] = tags = [];
            tags[name] = note;
        }
    }

    // Hardly a body has one, and to look through the table for it is as much work as to write the body.
    private static IEnumerable<(string Path, JsonNode Secret)> In(ArmResourceType type, JsonObject body) => !Markers.HoldsSecret(body) ? [] : type.Properties.SelectMany(property =>
        property.Items is { } list
            ? (BodyPath.Get(body, property.ArmPath) as JsonArray ?? []).OfType<JsonObject>().SelectMany(item => list.Properties
                .Select(part => (Path: $"{ListDiff.ItemPath(property, list, item)}.{part.ArmPath}", Value: BodyPath.Get(item, part.ArmPath))))
            : [(Path: property.ArmPath, Value: BodyPath.Get(body, property.ArmPath))])
        .Where(found => Markers.IsSecret(found.Value)).Select(found => (found.Path, found.Value!));

    private static string Name(string path) => ResourceTags.SecretNote + path;

    private static string Note(JsonNode secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Source(Markers.SourceOf(secret)!))))[..12].ToLowerInvariant();

    // A template is written for any subscription, and is to leave the note that a deployment leaves.
    private static string Source(string source) => ListedKey.Of(source) is { } key
        ? (key with { Owner = key.Owner[Math.Max(0, key.Owner.IndexOf("/resourceGroups/", StringComparison.OrdinalIgnoreCase))..] }).ToString()
        : source;
}
