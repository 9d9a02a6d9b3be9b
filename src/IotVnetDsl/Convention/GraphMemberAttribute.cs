namespace IotVnetDsl.Convention;

/// <summary>
/// On a static property or method that makes a record: one property of the result and its value. Repeatable. Parameters of a
/// method are the properties of the same name. A static method without one carries <see cref="GraphFactoryAttribute"/>.
/// </summary>
/// <param name="name">Name of the result's property.</param>
/// <param name="value">Its value: a constant, or a member of an enum.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
public sealed class GraphMemberAttribute(string name, object value) : Attribute
{
    /// <summary>Name of the result's property.</summary>
    public string Name { get; } = name;

    /// <summary>Its value: a constant, or a member of an enum.</summary>
    public object Value { get; } = value;
}
