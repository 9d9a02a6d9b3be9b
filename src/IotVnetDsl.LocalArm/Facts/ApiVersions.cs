using System.Text.RegularExpressions;

namespace IotVnetDsl.LocalArm.Facts;

/// <summary>The api-versions that Azure has published for each type.</summary>
internal static partial class ApiVersions
{
    private static readonly Dictionary<string, string[]> Published = FactTable.Lines("api-versions.txt")
        .Select(line => line.Split(' '))
        .ToDictionary(words => words[0], words => words[1..], StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Of(string type) => Published.GetValueOrDefault(type, []);

    /// <summary>Every version that some type of the namespace has; operations and provider calls take any of them.</summary>
    public static bool IsOfNamespace(string providerNamespace, string version) => Published
        .Any(pair => pair.Key.StartsWith(providerNamespace + "/", StringComparison.OrdinalIgnoreCase) && pair.Value.Contains(version));

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(-(preview|alpha|beta|rc|privatepreview))?$")]
    public static partial Regex Form { get; }
}
