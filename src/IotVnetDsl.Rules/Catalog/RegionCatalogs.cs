using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Rules.Catalog;

/// <summary>The catalogs that come with the product.</summary>
public static class RegionCatalogs
{
    /// <summary>The catalog that is used where a project chooses none.</summary>
    public const string Default = "current";

    private const string Folder = "Catalog.";
    private const string CloudFile = "regions";

    private static readonly Lazy<ImmutableArray<RegionEntry>> CloudEntries = new(() =>
        LineText.Embedded($"{Folder}{CloudFile}.txt").Select(line => RegionCatalogText.Entry(line.Cells)).ToImmutableArray());

    private static readonly Lazy<ImmutableSortedDictionary<string, RegionCatalog>> BuiltIn = new(() => LineText.Names(Folder)
        .Where(name => name != CloudFile)
        .ToImmutableSortedDictionary(
            name => name, name => RegionCatalogText.Parse(name, LineText.Text($"{Folder}{name}.txt")).Catalog, StringComparer.Ordinal));

    /// <summary>Names of the catalogs, in ordinal order.</summary>
    public static IEnumerable<string> Names => BuiltIn.Value.Keys;

    /// <summary>The regions of the cloud.</summary>
    internal static ImmutableArray<RegionEntry> Cloud => CloudEntries.Value;

    /// <summary>The catalog of a name, null where none has it: then the name is the path of a project's own.</summary>
    public static RegionCatalog? Find(string name) => BuiltIn.Value.TryGetValue(name, out var catalog) ? catalog : null;
}
