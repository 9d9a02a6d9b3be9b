namespace IotVnetDsl.Convention;

/// <summary>
/// On a static member of a record with a single property: that property's value. Lets the editor read members whose
/// bodies it cannot see.
/// </summary>
/// <param name="value">Value of the record's only property.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class GraphValueAttribute(string value) : Attribute
{
    /// <summary>Value of the record's only property.</summary>
    public string Value { get; } = value;
}
