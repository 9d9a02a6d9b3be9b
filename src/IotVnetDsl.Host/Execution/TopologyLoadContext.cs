using System.Reflection;
using System.Runtime.Loader;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>The user's assemblies, apart from the host's own: found in the list that the project resolved, and nowhere else.</summary>
internal sealed class TopologyLoadContext(IEnumerable<string> runtimeAssemblies) : AssemblyLoadContext("topology")
{
    private const string ConventionKey = "IotVnetGraphConvention";

    private readonly Dictionary<string, string> _files = runtimeAssemblies
        .Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        .DistinctBy(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);

    /// <summary>The project's assembly, its library's convention checked.</summary>
    public static Assembly Load(HostRequest request)
    {
        if (!File.Exists(request.Assembly))
            throw new HostFault("IVD9001", $"'{request.Assembly}' does not exist: build the project first, or leave out -p:NoBuild=true.");

        var context = new TopologyLoadContext(request.RuntimeAssemblies);
        context.CheckConvention();
        return context.LoadFromAssemblyPath(request.Assembly);
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        string.IsNullOrEmpty(assemblyName.CultureName) && _files.TryGetValue(assemblyName.Name!, out var file) ? LoadFromAssemblyPath(file) : null;

    private void CheckConvention()
    {
        if (!_files.ContainsKey(LibraryTypes.Assembly))
            return;

        var stated = LoadFromAssemblyName(new AssemblyName(LibraryTypes.Assembly)).GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == ConventionKey)?.Value;
        if (stated != GraphConvention.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw new HostFault(
                "IVD9014",
                $"The library is written for version {stated ?? "?"} of the graph's convention, this host for version {GraphConvention.Version}: use one version of the IotVnetDsl package in all projects.");
        }
    }
}
