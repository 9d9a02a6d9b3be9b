using System.Reflection;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Host.Execution;

/// <summary>Finds the topologies of an assembly and their variants.</summary>
internal static class TopologyTypes
{
    /// <summary>The topologies that are asked for, by name.</summary>
    public static IReadOnlyList<Type> Find(Assembly assembly, HostRequest request)
    {
        var declared = TypesOf(assembly)
            .Where(type => LibraryTypes.DerivesFrom(type, LibraryTypes.Topology))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .ToArray();
        var all = declared.Where(type => WhyNotMade(type) is null).ToArray();
        if (all.Length == 0)
            throw new NoTopologyFault(request.ProjectName, [.. declared.Select(WhyNotMade).OfType<string>()]);

        var chosen = request.Topology is { } wanted ? all.Where(type => type.Name == wanted || type.FullName == wanted).ToArray() : all;
        if (chosen.Length == 0)
            throw new HostFault("IVD9001", $"{request.ProjectName} has no topology '{request.Topology}'; {Those(all.Select(type => type.Name), request.Topology!)}");
        // Files and plans are named after a topology.
        if (chosen.GroupBy(type => type.Name).FirstOrDefault(twins => twins.Count() > 1) is { } twins)
            throw new HostFault("IVD9001", $"{request.ProjectName} has several topologies of one name: {Names(twins.Select(type => type.FullName!))}. Rename one, or choose one with -p:TopologyName={twins.First().FullName}");
        return [.. chosen.OrderBy(type => type.Name, StringComparer.Ordinal)];
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
                    : $"{topology.Name} has no variant '{wanted}'; {Those(variants.Select(variant => variant.Name), wanted)}");
        }

        if (variants.Count <= 1)
            return variants.SingleOrDefault();
        return variants.Where(IsDefault).ToArray() is [var only]
            ? only
            : throw Unknown($"{topology.Name} has {Names(variants.Select(variant => variant.Name))}: choose one with -p:TopologyVariant=…, or mark one with [DefaultVariant].");
    }

    private static bool IsDefault(PropertyInfo variant) =>
        variant.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "IotVnetDsl.DefaultVariantAttribute");

    private static string? WhyNotMade(Type type) =>
        type.IsAbstract ? $"{SimpleName(type)} is abstract" : type.ContainsGenericParameters ? $"{SimpleName(type)} is generic" : null;

    private static string SimpleName(Type type) => type.Name.Split('`')[0];

    private static string Those(IEnumerable<string> names, string wanted) =>
        $"it has {Names(names)}.{(NearestName.Among(names, wanted) is { } nearest ? $" Is '{nearest}' meant?" : "")}";

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
