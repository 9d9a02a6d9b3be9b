using System.Text.RegularExpressions;

namespace IotVnetDsl.LocalArm.Facts;

/// <summary>The api-versions that Azure has published for each type, and the form of one.</summary>
internal static partial class PublishedVersions
{
    private static readonly Dictionary<string, string[]> ByType = FactTable.Lines("api-versions")
        .Select(line => line.Split(' '))
        .ToDictionary(words => words[0], words => words[1..], StringComparer.OrdinalIgnoreCase);

    /// <summary>A type without a list of its own is published with its parent.</summary>
    public static IReadOnlyList<string> Of(string type)
    {
        for (var slash = type.Length; slash > 0; slash = type.LastIndexOf('/', slash - 1))
        {
            if (ByType.TryGetValue(type[..slash], out var versions))
                return versions;
        }

        return [];
    }

    /// <summary>The newest that is no preview, where there is one.</summary>
    public static string Newest(IReadOnlyList<string> versions) =>
        versions.Where(version => version.Length == "yyyy-MM-dd".Length).DefaultIfEmpty(versions[^1]).Max(StringComparer.Ordinal)!;

    public static IReadOnlySet<string> Any { get; } = ByType.Values.SelectMany(versions => versions).ToHashSet();

    /// <summary>Of Resource Manager's own addresses, the newest first.</summary>
    public static IReadOnlyList<string> OfResourceManager { get; } = [.. Of("Microsoft.Resources").OrderDescending(StringComparer.Ordinal)];

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(-(preview|alpha|beta|rc|privatepreview))?\z")]
    public static partial Regex Form { get; }
}
