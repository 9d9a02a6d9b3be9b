using System.Text.RegularExpressions;

namespace IotVnetDsl.Planning.Arm;

/// <summary>Takes out of Azure's texts what looks like a key or token, and makes them one line.</summary>
internal static partial class Redaction
{
    public static string OneLine(string text) => Secrets().Replace(Blanks().Replace(text, " ").Trim(), "$1***");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("""((?:AccountKey|SharedAccessKey|SharedAccessSignature|[?&]sig|client_secret|Bearer)\s*[= ]\s*)[^;&\s"']+""", RegexOptions.IgnoreCase)]
    private static partial Regex Secrets();
}
