using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>A whole number.</summary>
public readonly struct NumberProperty(Property self) : IProperty
{
    public Property Self { get; } = self;

    /// <summary>The number, null while it is unknown or unset.</summary>
    public long? Known => Self.Value is ScalarValue { Value: long number } ? number : null;
}
