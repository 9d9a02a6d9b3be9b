using System.Reflection;

namespace IotVnetDsl.Tests.Convention;

/// <summary>Bad data is stored, and rules report it: a topology that threw would hide its other mistakes.</summary>
public sealed class GarbageTests
{
    public static TheoryData<Type> Records => [.. Library.ConcreteRecords];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_takes_anything(Type type)
    {
        MethodBase[] makers =
        [
            .. type.GetConstructors(),
            .. Library.Methods(type).Where(method => method.IsStatic && method.GetParameters().Length > 0),
        ];
        foreach (var (maker, garbage) in makers.SelectMany(maker => Enumerable.Range(0, 3).Select(garbage => (maker, garbage))))
        {
            object?[] arguments = [.. maker.GetParameters().Select(parameter => Garbage(parameter.ParameterType, garbage))];
            if (maker is ConstructorInfo constructor)
                Use(constructor.Invoke(arguments));
            else if (maker.Invoke(null, arguments) is { } made)
                Use(made);
        }
    }

    private static object? Garbage(Type type, int kind)
    {
        if (type == typeof(string))
            return new[] { null, "", "\0\u2028 ../%" + new string('x', 10_000) }[kind];
        if (type.IsEnum)
            return Enum.ToObject(type, 4711 + kind);
        if (type.IsValueType)
            return Convert.ChangeType(new[] { 0, -1, int.MaxValue }[kind], type, null);
        return kind == 0 ? null : Arbitrary.Of(type, kind);
    }

    /// <summary>What the host, a test or a debugger does with a record: read, print, compare, refer.</summary>
    private static void Use(object record)
    {
        Assert.NotNull(record.ToString());
        Assert.True(record.Equals(record));
        Assert.Equal(record.GetHashCode(), record.GetHashCode());
        foreach (var property in record.GetType().GetProperties())
            property.GetValue(property.GetMethod!.IsStatic ? null : record);
        if (record is NamedResource resource)
            Assert.Equal(resource.Name, ((ResourceReference)resource).Name);
    }
}
