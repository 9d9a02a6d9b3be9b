using IotVnetDsl.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Evaluation.Analysis;

/// <summary>
/// The catalog that a project checks against: the property <c>IotVnetRegionCatalog</c> names one of ours, or the path of an additional
/// file with the metadata <c>IotVnetRole=RegionCatalog</c>.
/// </summary>
/// <param name="Catalog">The one to check against; ours where the project's own cannot be found.</param>
/// <param name="Name">What the project asks for, where nothing of that name exists; null otherwise.</param>
internal sealed record RegionCatalogChoice(RegionCatalog Catalog, string? Name)
{
    private const string Role = "build_metadata.AdditionalFiles.IotVnetRole";
    private const string Property = "build_property.IotVnetRegionCatalog";

    public static RegionCatalogChoice Of(AnalyzerOptions options, CancellationToken cancellation)
    {
        var name = NameIn(options);
        if (RegionCatalogs.Find(name) is { } builtIn)
            return new RegionCatalogChoice(builtIn, null);
        return options.AdditionalFiles.FirstOrDefault(file => IsCatalog(file, options) && IsAt(file.Path, name))?.GetText(cancellation) is { } text
            ? new RegionCatalogChoice(RegionCatalogText.Parse(name, text.ToString()).Catalog, null)
            : new RegionCatalogChoice(RegionCatalogs.Find(RegionCatalogs.Default)!, name);
    }

    /// <summary>What the project asks for.</summary>
    public static string NameIn(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out var name) && name.Length > 0 ? name : RegionCatalogs.Default;

    public static bool IsCatalog(AdditionalText file, AnalyzerOptions options) => RoleOf(file, options) == "RegionCatalog";

    /// <summary>What an additional file is for us; "" where it is nothing.</summary>
    public static string RoleOf(AdditionalText file, AnalyzerOptions options) => options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Role, out var role) ? role : "";

    // The property may be relative to the project, the file's path is not.
    private static bool IsAt(string file, string path)
    {
        var (whole, end) = (file.Replace('\\', '/'), path.Replace('\\', '/'));
        while (end.StartsWith("./", StringComparison.Ordinal) || end.StartsWith("../", StringComparison.Ordinal))
            end = end.Substring(end.IndexOf('/') + 1);
        return whole == end || whole.EndsWith("/" + end, StringComparison.Ordinal);
    }
}
