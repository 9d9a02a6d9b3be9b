using System.Reflection;
using System.Runtime.Loader;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>The user's assemblies, apart from the host's own: found in the list that the project resolved, and nowhere else.</summary>
internal sealed class TopologyLoadContext(IEnumerable<string> runtimeAssemblies, Assembly? library) : AssemblyLoadContext("topology")
{
    private const string ConventionKey = "IotVnetGraphConvention";

    private readonly Dictionary<string, string> _files = runtimeAssemblies
        .Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        .DistinctBy(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);

    /// <summary>The project's assembly, its library's convention checked.</summary>
    /// <param name="request">Where it is.</param>
    /// <param name="twin">The same, loaded before: the library, which keeps nothing from one topology to the next, is taken from there.</param>
    public static Assembly Load(HostRequest request, Assembly? twin = null)
    {
        if (!File.Exists(request.Assembly))
            throw new HostFault("IVD9001", $"'{request.Assembly}' does not exist: build the project first, or leave out -p:NoBuild=true.");

        var context = new TopologyLoadContext(request.RuntimeAssemblies, twin is null ? null : (GetLoadContext(twin) as TopologyLoadContext)?.Library);
        context.CheckConvention();
        return context.LoadFromAssemblyPath(request.Assembly);
    }

    private Assembly? Library => _files.ContainsKey(LibraryTypes.Assembly) ? LoadFromAssemblyName(new AssemblyName(LibraryTypes.Assembly)) : null;

    protected override Assembly? Load(AssemblyName assemblyName) =>
        !string.IsNullOrEmpty(assemblyName.CultureName) ? null
        : library is not null && assemblyName.Name == LibraryTypes.Assembly ? library
        : _files.TryGetValue(assemblyName.Name!, out var file) ? LoadFromAssemblyPath(AheadLibrary.InPlaceOf(file))
        : null;

    private void CheckConvention()
    {
        if (Library is not { } found)
            return;

        var stated = found.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == ConventionKey)?.Value;
        if (stated != GraphConvention.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw new HostFault(
                "IVD9014",
                $"The library is written for version {stated ?? "?"} of the graph's convention, this host for version {GraphConvention.Version}: use one version of the IotVnetDsl package in all projects.");
        }
    }
}
