using System.Reflection;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl.Tests;

/// <summary>The library as the convention sees it.</summary>
internal static class Library
{
    public static IReadOnlyList<Type> PublicTypes { get; } =
        [.. typeof(Resource).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static IEnumerable<Type> Records => PublicTypes.Where(IsRecord);

    /// <summary>Those that can be made: not a base, not a topology or module, which are the user's.</summary>
    public static IEnumerable<Type> ConcreteRecords => Records.Where(type => !type.IsAbstract);

    public static IEnumerable<Type> Resources => Records.Where(type => type.IsSubclassOf(typeof(Resource)) && !type.IsAbstract);

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    /// <summary>Members of a type's own that people wrote, the compiler's left out.</summary>
    public static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => !IsAccessor(method) && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null);

    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

    /// <summary>The properties that are members of the graph's record.</summary>
    public static IEnumerable<PropertyInfo> GraphProperties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetCustomAttribute<GraphReferenceAttribute>() is null);

    /// <summary>The members of the graph's record: what is set, by name.</summary>
    public static SortedDictionary<string, object> Members(object record) =>
        new(
            GraphProperties(record.GetType())
                .Select(property => (property.Name, Value: property.GetValue(record)))
                .Where(member => member.Value is not null)
                .ToDictionary(member => member.Name, member => member.Value!),
            StringComparer.Ordinal);

    public static bool IsCallerInformation(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<CallerFilePathAttribute>() is not null || parameter.GetCustomAttribute<CallerLineNumberAttribute>() is not null;

    public static PropertyInfo? PropertyOf(ParameterInfo parameter, Type type) =>
        type.GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);

    /// <summary>Name of a member in a test's name.</summary>
    public static string Display(MemberInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}
