using System.Reflection;
using IotVnetDsl.Host.Protocol;

namespace IotVnetDsl.Host.Execution;

/// <summary>Finds the topologies of an assembly and their variants.</summary>
internal static class TopologyTypes
{
    /// <summary>The topologies that are asked for, by name.</summary>
    public static IReadOnlyList<Type> Find(Assembly assembly, HostRequest request)
    {
        var all = TypesOf(assembly)
            .Where(type => !type.IsAbstract && LibraryTypes.DerivesFrom(type, LibraryTypes.Topology))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .ToArray();
        if (all.Length == 0)
            throw new NoTopologyFault(request.ProjectName);

        if (request.Topology is not { } wanted)
            return all;
        return all.Where(type => type.Name == wanted || type.FullName == wanted).ToArray() is { Length: > 0 } chosen
            ? chosen
            : throw new HostFault("IVD9001", $"{request.ProjectName} has no topology '{wanted}'; it has {Names(all.Select(type => type.Name))}.");
    }

    /// <summary>Public static properties of the topology's own type.</summary>
    public static IReadOnlyList<PropertyInfo> Variants(Type topology) => topology
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == topology && property.GetMethod is not null && property.GetIndexParameters().Length == 0)
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .ToArray();

    /// <summary>The variant that is asked for, else the only one or the default; null where the topology has none.</summary>
    public static PropertyInfo? Choose(Type topology, string? wanted)
    {
        var variants = Variants(topology);
        if (wanted is not null)
        {
            return variants.FirstOrDefault(variant => variant.Name == wanted)
                ?? throw Unknown(variants.Count == 0
                    ? $"{topology.Name} has no variants, so it has no '{wanted}': leave out -p:TopologyVariant, or declare 'public static {topology.Name} {wanted} => new(…);'."
                    : $"{topology.Name} has no variant '{wanted}'; it has {Names(variants.Select(variant => variant.Name))}.");
        }

        if (variants.Count <= 1)
            return variants.SingleOrDefault();
        return variants.Where(IsDefault).ToArray() is [var only]
            ? only
            : throw Unknown($"{topology.Name} has {Names(variants.Select(variant => variant.Name))}: choose one with -p:TopologyVariant=…, or mark one with [DefaultVariant].");
    }

    private static bool IsDefault(PropertyInfo variant) =>
        variant.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "IotVnetDsl.DefaultVariantAttribute");

    private static HostFault Unknown(string message) => new("IVD9003", message);

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);

    private static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            throw new HostFault("IVD9002", $"{assembly.GetName().Name} cannot be loaded: {exception.LoaderExceptions.FirstOrDefault(item => item is not null)?.Message ?? exception.Message}");
        }
    }
}
