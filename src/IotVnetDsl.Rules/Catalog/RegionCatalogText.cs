using System.Collections.Immutable;
using System.Globalization;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Rules.Catalog;

/// <summary>What is wrong in a catalog's text.</summary>
/// <param name="Line">Number of the line, from 1.</param>
/// <param name="Message">One sentence, no full stop at its end.</param>
public sealed record RegionCatalogError(int Line, string Message);

/// <summary>A catalog's text, read: the catalog of the lines that are right, and what is wrong with the others.</summary>
public sealed record RegionCatalogText(RegionCatalog Catalog, ImmutableArray<RegionCatalogError> Errors)
{
    private const string Form = "feature | region | display name | confirmed or unconfirmed | source | date";

    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM"];

    /// <summary>Reads a catalog. One that lists no regions itself has those of the cloud.</summary>
    public static RegionCatalogText Parse(string name, string text)
    {
        var entries = ImmutableArray.CreateBuilder<RegionEntry>();
        var errors = ImmutableArray.CreateBuilder<RegionCatalogError>();
        var listed = new HashSet<(string, string)>();
        foreach (var line in LineText.Lines(text))
        {
            var error = Error(line.Cells);
            if (error is null && !listed.Add((line.Cells[0], RegionName.Canonical(line.Cells[1]))))
                error = $"lists '{line.Cells[1]}' a second time for '{line.Cells[0]}'";
            if (error is null)
                entries.Add(Entry(line.Cells));
            else
                errors.Add(new RegionCatalogError(line.Number, error));
        }

        if (entries.Count == 0 && errors.Count == 0)
            errors.Add(new RegionCatalogError(1, $"holds no line of the form {Form}"));
        if (entries.All(entry => entry.Feature != RegionFeature.Region))
            entries.AddRange(RegionCatalogs.Cloud);
        return new RegionCatalogText(new RegionCatalog(name, entries.ToImmutable()), errors.ToImmutable());
    }

    /// <summary>True for what can be the name of a region.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && text.All(character => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or ' ');

    internal static RegionEntry Entry(ImmutableArray<string> cells) => new(
        cells[0], RegionName.Canonical(cells[1]), cells[2], cells[3] == "confirmed", cells[4], cells[5]);

    private static string? Error(ImmutableArray<string> cells)
    {
        if (cells.Length != 6)
            return $"has {cells.Length.ToString(CultureInfo.InvariantCulture)} cells instead of six: {Form}";
        if (!RegionFeature.All.Contains(cells[0]))
            return $"'{cells[0]}' is none of the features {string.Join(", ", RegionFeature.All)}";
        if (!IsName(cells[1]))
            return $"'{cells[1]}' is not the name of a region";
        if (cells[2].Length == 0)
            return $"'{cells[1]}' has no display name";
        if (cells[3] is not ("confirmed" or "unconfirmed"))
            return $"'{cells[3]}' is neither confirmed nor unconfirmed";
        if (cells[4].Length == 0)
            return $"'{cells[1]}' has no source";
        return DateTime.TryParseExact(cells[5], DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : $"'{cells[5]}' is not a date of the form yyyy-MM or yyyy-MM-dd";
    }
}
