using System.Reflection;
using IotVnetDsl.Convention;

namespace IotVnetDsl.Tests.Convention;

public sealed class GraphConversionTests
{
    public static TheoryData<string, string> Conversions => AttributedMembers.With<GraphConversionAttribute>();

    [Theory]
    [MemberData(nameof(Conversions))]
    public void A_conversion_makes_what_its_attribute_says(string type, string signature)
    {
        var conversion = (MethodInfo)AttributedMembers.Find(type, signature);
        var operand = conversion.GetParameters().Single().ParameterType;

        var attribute = conversion.GetCustomAttribute<GraphConversionAttribute>()!;
        if (attribute is { Property: { } holder, Output: not null })
        {
            foreach (var resource in Referring.Receivers(operand))
            {
                var record = conversion.Invoke(null, [resource])!;
                Assert.Equal(conversion.ReturnType, record.GetType());
                var member = Assert.Single(Library.Members(record));
                Assert.Equal(holder, member.Key);
                AssertRefersTo(resource, (ResourceReference)member.Value!, attribute);
            }

            return;
        }

        if (attribute.Property is { } property)
        {
            var value = Arbitrary.Of(operand, seed: 5);
            var record = conversion.Invoke(null, [value])!;
            Assert.Equal(conversion.ReturnType, record.GetType());
            Assert.Equal([KeyValuePair.Create(property, value)], Library.Members(record));
            return;
        }

        foreach (var resource in Referring.Receivers(operand))
        {
            AssertRefersTo(resource, (ResourceReference)conversion.Invoke(null, [resource])!, attribute);
        }
    }

    private static void AssertRefersTo(object resource, ResourceReference reference, GraphConversionAttribute attribute)
    {
        Referring.AssertRefersTo(resource, reference);
        Assert.Equal((null, null, attribute.Output), (reference.Child, reference.Key, reference.Output));
    }

    [Theory]
    [MemberData(nameof(Conversions))]
    public void Null_converts_to_null(string type, string signature) =>
        Assert.Null(((MethodInfo)AttributedMembers.Find(type, signature)).Invoke(null, [null]));

    [Fact]
    public void A_resource_with_a_reference_type_of_its_own_converts_to_a_plain_reference_too()
    {
        var network = new VirtualNetwork("vnet");

        var keeps = new ManagementLock("keep", LockLevel.CanNotDelete, network);

        Assert.Equal("vnet", keeps.Scope.Name);
    }
}
