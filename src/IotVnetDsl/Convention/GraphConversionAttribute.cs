namespace IotVnetDsl.Convention;

/// <summary>
/// On a conversion operator. With a property: the result is a record whose property of that name is the operand, or, with an output, that output of it.
/// Without: the operand is a resource and the result a reference to it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GraphConversionAttribute : Attribute
{
    /// <summary>Name of the result's property that the operand becomes.</summary>
    public string? Property { get; set; }

    /// <summary>The output of the resource that the reference means, where it does not mean the resource itself.</summary>
    public string? Output { get; set; }
}
