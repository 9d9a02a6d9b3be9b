namespace IotVnetDsl.LocalArm.Facts;

/// <summary>How a type shows itself in answers.</summary>
/// <param name="Type">As it stands in answers.</param>
/// <param name="Location">By display name, canonical, or none at all.</param>
internal sealed record Spelling(string Type, LocationForm Location);

internal enum LocationForm
{
    None,
    Canonical,
    Display,
}

/// <summary>The spellings that are not a type's own name, by type and api-version.</summary>
internal static class Spellings
{
    private static readonly ILookup<string, (string Since, Spelling Spelling)> Rows = FactTable.Rows("spellings")
        .ToLookup(row => row[0].ToLowerInvariant(), row => (row[1], new Spelling(row[2], Enum.Parse<LocationForm>(row[3], ignoreCase: true))));

    /// <summary>Null where the type is spelled as it is named; without a version the newest counts.</summary>
    public static Spelling? Of(string type, string apiVersion) => Rows[type.ToLowerInvariant()]
        .LastOrDefault(row => apiVersion.Length == 0 || string.CompareOrdinal(row.Since, apiVersion) <= 0).Spelling;
}
