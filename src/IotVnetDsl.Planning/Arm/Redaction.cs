using System.Text.RegularExpressions;

namespace IotVnetDsl.Planning.Arm;

/// <summary>Takes out of Azure's texts what looks like a key or token, and makes them one line.</summary>
internal static partial class Redaction
{
    public static string OneLine(string text) => Members().Replace(Secrets().Replace(Blanks().Replace(text, " ").Trim(), "$1***"), "$1***");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // In connection strings, addresses and headers.
    [GeneratedRegex("""((?:AccountKey|SharedAccessKey|SharedAccessSignature|[?&]sig|client_secret|Bearer)\s*[= ]\s*)[^;&\s"']+""", RegexOptions.IgnoreCase)]
    private static partial Regex Secrets();

    // Members of JSON and the like, whatever is called a key; quotes may be escaped.
    [GeneratedRegex("""(\w*(?:key|secret|password|token|signature|credentials?|connectionString)(?:\\?["'])?\s*[:=]\s*(?:\\?["'])?)[^;&,\s"'\\}]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Members();
}
