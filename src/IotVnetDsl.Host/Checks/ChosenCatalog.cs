using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Host.Checks;

/// <summary>The region catalog that the project has chosen: a built-in one by name, or a file of its own.</summary>
internal static class ChosenCatalog
{
    public static RegionCatalog Of(HostRequest request)
    {
        var name = request.Optional("region-catalog") ?? RegionCatalogs.Default;
        if (RegionCatalogs.Find(name) is { } builtIn)
            return builtIn;

        var path = Path.GetFullPath(Path.Combine(request.ProjectFolder, name));
        if (!File.Exists(path))
            throw new HostFault("IVD9014", $"IotVnetRegionCatalog is '{name}', which is neither a file nor one of {string.Join(", ", RegionCatalogs.Names)}.");
        var parsed = RegionCatalogText.Parse(name, File.ReadAllText(path));
        return parsed.Errors is [var error, ..]
            ? throw new HostFault("IVD9014", $"The region catalog {error.Message}.", new FilePlace(path, error.Line))
            : parsed.Catalog;
    }
}
