using System.Reflection;
using IotVnetDsl.Convention;

namespace IotVnetDsl.Tests.Convention;

public sealed class GraphReferenceTests
{
    public static TheoryData<string, string> References => AttributedMembers.With<GraphReferenceAttribute>();

    [Theory]
    [MemberData(nameof(References))]
    public void A_reference_says_what_its_attribute_says(string type, string signature)
    {
        var member = AttributedMembers.Find(type, signature);
        var attribute = member.GetCustomAttribute<GraphReferenceAttribute>()!;
        foreach (var resource in Referring.Receivers(member.DeclaringType!))
        {
            var reference = member is MethodInfo method
                ? (ResourceReference)method.Invoke(resource, ["the-key"])!
                : (ResourceReference)((PropertyInfo)member).GetValue(resource)!;

            Referring.AssertRefersTo(resource, reference);
            Assert.Equal(attribute.Child, reference.Child);
            Assert.Equal(attribute.KeyParameter is null ? null : "the-key", reference.Key);
            Assert.Equal(attribute.Output, reference.Output);
        }
    }

    [Theory]
    [MemberData(nameof(References))]
    public void The_attribute_names_a_parameter_and_a_sequence_of_named_children(string type, string signature)
    {
        var member = AttributedMembers.Find(type, signature);
        var attribute = member.GetCustomAttribute<GraphReferenceAttribute>()!;

        var parameters = (member as MethodInfo)?.GetParameters().Select(parameter => parameter.Name) ?? [];

        Assert.Equal(attribute.KeyParameter is { } key ? [key] : [], parameters);
        Assert.False(attribute is { KeyParameter: not null, Child: null });
        if (attribute is { KeyParameter: null, Child: { } single })
            Assert.Equal(typeof(string), member.DeclaringType!.GetProperty(single)!.PropertyType);
        else if (attribute.Child is { } child)
        {
            var children = member.DeclaringType!.GetProperty(child)!.PropertyType;
            Assert.Equal(typeof(ValueList<>), children.GetGenericTypeDefinition());
            Assert.Equal(typeof(string), children.GenericTypeArguments[0].GetProperty("Name")!.PropertyType);
        }
    }
}
