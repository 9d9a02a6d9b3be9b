using System.Reflection;

namespace IotVnetDsl.Tests;

/// <summary>Makes values of the library's types: equal ones for one seed, others for others where the type has others.</summary>
internal static class Arbitrary
{
    public static object Of(Type type, int seed, int line = 1)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying, seed);
        if (type == typeof(string))
            return $"text-{seed}";
        if (type == typeof(bool))
            return seed % 2 == 0;
        if (type == typeof(int))
            return seed;
        if (type == typeof(long))
            return (long)seed;
        if (type == typeof(TimeSpan))
            return TimeSpan.FromSeconds(seed);
        if (type.IsEnum)
            return Pick(Enum.GetValues(type).Cast<object>(), seed);
        if (type.IsArray)
            return Items(type.GetElementType()!, seed);
        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return List(type.GenericTypeArguments[0], seed);
        if (typeof(ResourceReference).IsAssignableFrom(type))
            return Reference(type, seed);
        if (type.IsAbstract)
            return Of(Pick(Library.ConcreteRecords.Where(type.IsAssignableFrom), seed), seed);
        return Record(type, seed, line);
    }

    /// <summary>A record with every property set, optional ones too.</summary>
    public static object Full(Type type, int seed, int line = 1)
    {
        var record = Copy(Of(type, seed, line));
        foreach (var property in Library.GraphProperties(type).Where(property => property.CanWrite))
            property.SetValue(record, Of(property.PropertyType, seed + property.Name.Length));
        return record;
    }

    /// <summary>Another value of a property than the one that it has.</summary>
    public static object OtherThan(object value, Type type) =>
        Enumerable.Range(7, 50)
            .Select(seed => Library.IsRecord(type) && !type.IsAbstract ? Full(type, seed) : Of(type, seed))
            .First(other => !other.Equals(value));

    /// <summary>What <c>with</c> makes; members of a type are shared and must stay as they are.</summary>
    public static object Copy(object record) => record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;

    public static object[] Arguments(MethodBase method, int seed, int line = 1) =>
        [.. method.GetParameters().Select(parameter =>
            !Library.IsCallerInformation(parameter) ? Of(parameter.ParameterType, seed)
            : parameter.ParameterType == typeof(int) ? line : "Topology.cs")];

    public static object List(Type item, int seed)
    {
        var create = typeof(Arbitrary).GetMethod(nameof(ListOf), BindingFlags.NonPublic | BindingFlags.Static)!;
        return create.MakeGenericMethod(item).Invoke(null, [Items(item, seed)])!;
    }

    private static ValueList<T> ListOf<T>(T[] items) => [.. items];

    private static Array Items(Type item, int seed)
    {
        var items = Array.CreateInstance(item, 2);
        items.SetValue(Of(item, seed), 0);
        items.SetValue(Of(item, seed + 1), 1);
        return items;
    }

    private static object Reference(Type type, int seed) =>
        Activator.CreateInstance(
            type,
            BindingFlags.Instance | BindingFlags.NonPublic,
            binder: null,
            [new ReferenceParts("StorageAccount", $"account{seed}")],
            culture: null)!;

    private static object Record(Type type, int seed, int line)
    {
        if (type.GetConstructors() is [var constructor, ..])
            return constructor.Invoke(Arguments(constructor, seed, line));

        var members = type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo property ? property.PropertyType == type
                : member is MethodInfo { IsSpecialName: false } method && method.ReturnType == type)
            .OrderBy(member => member.Name, StringComparer.Ordinal);
        return Pick(members, seed) switch
        {
            PropertyInfo property => property.GetValue(null)!,
            var method => ((MethodInfo)method).Invoke(null, Arguments((MethodInfo)method, seed))!,
        };
    }

    private static T Pick<T>(IEnumerable<T> choices, int seed)
    {
        var all = choices.ToList();
        return all[seed % all.Count];
    }
}
