using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>
/// Secrets that come in a request: only their hash is kept, in memory and on disk. That is enough to tell a right key from
/// a wrong one, and nothing ever has to give them back.
/// </summary>
internal static partial class SealedSecrets
{
    private const string Mark = "sha256-";
    private const string Mask = "****";

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "sharedKey", "authorizationKey", "primaryKey", "secondaryKey", "radiusServerSecret" };

    /// <summary>Replaces every secret in a body as asked.</summary>
    public static void Seal(JsonNode? node) => Seal(node, Sealed);

    /// <summary>Replaces texts, each by what becomes of it under its name; what stands in a list has none.</summary>
    public static void Seal(JsonNode? node, Func<string?, string, string> sealedText)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, value) in map.ToList())
                    Replace(value, name, replaced => map[name] = replaced);
                break;
            case JsonArray list:
                for (var index = 0; index < list.Count; index++)
                {
                    var at = index;
                    Replace(list[at], null, replaced => list[at] = replaced);
                }

                break;
        }

        void Replace(JsonNode? value, string? name, Action<string> replace)
        {
            if (value?.GetValueKind() != JsonValueKind.String)
                Seal(value, sealedText);
            else if (value.ToString() is { Length: > 0 } text && sealedText(name, text) is var replaced && replaced != text)
                replace(replaced);
        }
    }

    /// <summary>A kept secret, or its hash, is the one in question.</summary>
    public static bool Same(string? kept, string? secret) => kept is not null && secret is not null && Seal(kept) == Seal(secret);

    /// <summary>A text under its name.</summary>
    public static string Sealed(string? name, string value) => name is not null && Names.Contains(name) ? Seal(value) : InText(value);

    /// <summary>The keys in a connection string or in an address, wherever it stands.</summary>
    public static string InText(string value) => KeyPart.Replace(value, part => part.Groups[1].Value + Seal(part.Groups[2].Value));

    /// <summary>A secret's hash; that of a hash is the same.</summary>
    public static string Seal(string secret) => secret.StartsWith(Mark, StringComparison.Ordinal) || secret.StartsWith(Mask, StringComparison.Ordinal)
        ? secret
        : Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    [GeneratedRegex("""((?:AccountKey|SharedAccessKey|\bsig)=)([^;&'"\s]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KeyPart { get; }
}
