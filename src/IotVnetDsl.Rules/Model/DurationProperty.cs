using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>A duration.</summary>
public readonly struct DurationProperty(Property self) : IProperty
{
    public Property Self { get; } = self;

    /// <summary>The duration, null while it is unknown or unset.</summary>
    public TimeSpan? Known => Self.Value is ScalarValue { Value: TimeSpan duration } ? duration : null;
}
