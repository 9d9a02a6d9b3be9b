using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IotVnetDsl.Planning.Arm;

/// <summary>Takes out of Azure's texts what looks like a key or token, and makes them one line.</summary>
internal static partial class Redaction
{
    private const string Stars = "***";

    // More than that nobody reads, in a list of errors least of all.
    private const int Longest = 8_000;

    public static string OneLine(string text)
    {
        var rest = text.Length - Longest;
        var shown = Members().Replace(Secrets().Replace(PrivateKeys().Replace(Flat(rest > 0 ? text[..Longest] : text), Stars), "$1" + Stars), Masked);
        return rest > 0 ? $"{shown} … (and {rest:#,0} characters more)" : shown;
    }

    /// <summary>Takes a secret that is known out of a text that is one line already, as it stands there or as JSON writes it.</summary>
    public static string Without(string secret, string text) => ((string[])[secret, Flat(secret), JsonEncodedText.Encode(Flat(secret)).ToString(), JsonEncodedText.Encode(Flat(secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString()])
        .Where(form => form.Length > 0).Distinct().OrderByDescending(form => form.Length).Aggregate(text, (masked, form) => masked.Replace(form, Stars, StringComparison.Ordinal));

    private static string Flat(string text) => Blanks().Replace(text, " ").Trim();

    private static string Masked(Match member)
    {
        var quote = member.Groups["quote"].Value;
        var end = member.Groups["end"].Success ? quote : "";
        return $"{member.Groups["name"].Value}{quote}{Stars}{end}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)")]
    private static partial Regex PrivateKeys();

    // In connection strings, addresses and headers; a token that was signed begins as every JSON object in its encoding.
    [GeneratedRegex("""((?:AccountKey|SharedAccessKey|SharedAccessSignature|[?&]sig|client_secret|Bearer|Authorization:? Basic)\s*[= ]\s*)[^;&\s"']+|\beyJ[\w-]+\.[\w-]+\.[\w-]*""", RegexOptions.IgnoreCase)]
    private static partial Regex Secrets();

    // Members of JSON, elements and the like, whatever is called a key. A value in quotes, which may be escaped, ends with them; where the text was cut off before, with it.
    [GeneratedRegex("""
        (?<name>(?:\b\w*(?:key|secret|password|passphrase|passcode|pwd|token|signature|credential|connectionString)s?(?:Value|\d+)?|\b(?:sig|psk|sas))(?:(?:\\*["'])?\s*[:=]\s*|>))
        (?:(?<quote>")(?:[^"\\]|\\.)*(?<end>")?|(?<quote>')[^']*(?<end>')?|(?<quote>\\+["']).*?(?:(?<end>\k<quote>)|$)|(?<quote>\[)[^\]]*|[^;&,\s"'\\{}\[<]+)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Members();
}
