using System.Reflection;
using System.Runtime.CompilerServices;

namespace IotVnetDsl.Host.Execution;

/// <summary>
/// Whether a topology may have members that make a resource and declare nothing. A quick look at signatures; what is so, and where, the sources
/// tell (IVD6010).
/// </summary>
internal static class HiddenMembers
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static bool MayBeIn(Type topology) => topology.Assembly.GetTypes()
        .Where(type => type.IsAssignableFrom(topology) || LibraryTypes.DerivesFrom(type, LibraryTypes.Module))
        .Any(HasOne);

    private static bool HasOne(Type type) =>
        type.GetProperties(Declared).Any(property => MayHold(property.PropertyType) && !IsPlain(property))
        || type.GetFields(Declared).Any(field => MayHold(field.FieldType) && !IsGenerated(field))
        || type.GetMethods(Declared).Any(method => !method.IsSpecialName && !IsGenerated(method) && MayHold(method.ReturnType));

    // What declares or refers, as far as its signature goes.
    private static bool IsPlain(PropertyInfo property) => property.GetMethod is { IsPublic: true, IsStatic: false } && property.GetIndexParameters().Length == 0 && DeclaringProperties.Declares(property.PropertyType);

    private static bool MayHold(Type type) => type == typeof(object)
        || LibraryTypes.DerivesFrom(type, LibraryTypes.Resource)
        || LibraryTypes.DerivesFrom(type, LibraryTypes.Module)
        || (type.HasElementType && MayHold(type.GetElementType()!))
        || type.GetGenericArguments().Any(MayHold);

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
