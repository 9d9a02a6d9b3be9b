namespace IotVnetDsl.LocalArm.Facts;

/// <summary>Which collections a parent's body may leave out without emptying them.</summary>
internal static class KeptChildren
{
    private static readonly Dictionary<string, string> Since = FactTable.Rows("kept-children").ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    public static bool AreKept(string type, string apiVersion) => Since.TryGetValue(type, out var since) && string.CompareOrdinal(apiVersion, since) >= 0;
}
