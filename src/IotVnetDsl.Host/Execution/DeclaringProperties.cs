using System.Reflection;

namespace IotVnetDsl.Host.Execution;

/// <summary>Which properties of a topology or module are read: docs/graph-convention.md, "What declares, what refers".</summary>
internal static class DeclaringProperties
{
    public static IEnumerable<PropertyInfo> Of(Type container) => container
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
        .GroupBy(property => property.Name, StringComparer.Ordinal)
        .Select(MostDerived)
        .Where(property => IsLibrarys(property) || (Declares(property.PropertyType) && !Refers(property)))
        .OrderBy(property => property.Name, StringComparer.Ordinal);

    private static PropertyInfo MostDerived(IEnumerable<PropertyInfo> sameName) =>
        sameName.Aggregate((best, next) => best.DeclaringType!.IsSubclassOf(next.DeclaringType!) ? best : next);

    private static bool IsLibrarys(PropertyInfo property) =>
        property.GetMethod!.GetBaseDefinition().DeclaringType!.FullName is LibraryTypes.Topology or LibraryTypes.Module;

    public static bool Declares(Type type) => IsDeclared(type) || InterfacesOf(type).Any(item =>
        item.IsGenericType && item.GetGenericTypeDefinition() == typeof(IEnumerable<>) && IsDeclared(item.GetGenericArguments()[0]));

    private static Type[] InterfacesOf(Type type) => type.IsInterface ? [type, .. type.GetInterfaces()] : type.GetInterfaces();

    private static bool IsDeclared(Type type) =>
        LibraryTypes.DerivesFrom(type, LibraryTypes.Resource) || LibraryTypes.DerivesFrom(type, LibraryTypes.Module);

    private static bool Refers(PropertyInfo property) => IsPositional(property) || PropertyAlias.NamesAnother(property);

    private static bool IsPositional(PropertyInfo property) => property.DeclaringType!
        .GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .SelectMany(constructor => constructor.GetParameters())
        .Any(parameter => parameter.ParameterType == property.PropertyType && string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));
}
