using System.Collections;
using System.Reflection;
using IotVnetDsl.Convention;

namespace IotVnetDsl.Tests.Convention;

/// <summary>What the editor reads from the attributes of a static member is what the host reads from the object.</summary>
public sealed class StaticMemberTests
{
    public static TheoryData<string, string> Values => AttributedMembers.With<GraphValueAttribute>();

    public static TheoryData<string, string> Composites => AttributedMembers.With<GraphMemberAttribute>();

    public static TheoryData<string, string> Factories => AttributedMembers.With<GraphFactoryAttribute>();

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_a_record_with_that_one_property(string type, string signature)
    {
        var property = (PropertyInfo)AttributedMembers.Find(type, signature);

        var record = property.GetValue(null)!;

        Assert.Equal(property.DeclaringType, record.GetType());
        var only = Assert.Single(Library.GraphProperties(record.GetType()));
        Assert.Equal(property.GetCustomAttribute<GraphValueAttribute>()!.Value, only.GetValue(record));
    }

    [Theory]
    [MemberData(nameof(Composites))]
    [MemberData(nameof(Factories))]
    public void A_composite_is_a_record_with_its_attributes_and_its_arguments_and_nothing_else(string type, string signature)
    {
        var member = AttributedMembers.Find(type, signature);
        var method = member as MethodInfo;
        var arguments = method is null ? [] : Arbitrary.Arguments(method, seed: 7);

        var record = method?.Invoke(null, arguments) ?? ((PropertyInfo)member).GetValue(null)!;

        Assert.Equal(member.DeclaringType, record.GetType());
        var expected = member.GetCustomAttributes<GraphMemberAttribute>().ToDictionary(attribute => attribute.Name, attribute => attribute.Value);
        foreach (var (parameter, argument) in (method?.GetParameters() ?? []).Zip(arguments))
            expected.Add(Library.PropertyOf(parameter, record.GetType())!.Name, argument);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), Library.Members(record).Keys);
        Assert.All(expected, pair => Assert.Equal(Comparable(pair.Value), Comparable(Library.Members(record)[pair.Key])));
    }

    [Fact]
    public void A_factory_without_attributes_of_its_own_has_parameters_only() =>
        Assert.DoesNotContain(
            Library.Records.SelectMany(Library.Methods),
            method => method.IsDefined(typeof(GraphFactoryAttribute)) && method.IsDefined(typeof(GraphMemberAttribute)));

    /// <summary>A sequence is a sequence to the graph, whether it came as an array of arguments or as a list.</summary>
    private static object Comparable(object value) => value is IEnumerable items and not string ? items.Cast<object>().ToArray() : value;
}
