using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>
/// Secrets that come in a request: only their hash is kept, in memory and on disk. That is enough to tell a right key from
/// a wrong one, and nothing ever has to give them back.
/// </summary>
internal static partial class SealedSecrets
{
    private const string Mark = "sha256-";
    private const string Mask = "****";

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "sharedKey", "authorizationKey", "primaryKey", "secondaryKey" };

    /// <summary>Replaces every secret in a body as asked.</summary>
    public static void Seal(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, value) in map.ToList())
                {
                    if (value is JsonValue && map.Text(name) is { Length: > 0 } text && Sealed(name, text) is { } replaced)
                        map[name] = replaced;
                    else
                        Seal(value);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                    Seal(item);
                break;
        }
    }

    /// <summary>A kept secret, or its hash, is the one in question.</summary>
    public static bool Same(string? kept, string? secret) => kept is not null && secret is not null && Seal(kept) == Seal(secret);

    private static string? Sealed(string name, string value)
    {
        if (Names.Contains(name))
            return Seal(value);
        return name.Equals("connectionString", StringComparison.OrdinalIgnoreCase)
            ? KeyPart.Replace(value, part => part.Groups[1].Value + Seal(part.Groups[2].Value))
            : null;
    }

    private static string Seal(string secret) => secret.StartsWith(Mark, StringComparison.Ordinal) || secret.StartsWith(Mask, StringComparison.Ordinal)
        ? secret
        : Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    [GeneratedRegex("((?:AccountKey|SharedAccessKey)=)([^;]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KeyPart { get; }
}
