using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>A flag.</summary>
public readonly struct FlagProperty(Property self) : IProperty
{
    public Property Self { get; } = self;

    /// <summary>Is it this flag? An unset one is neither true nor false.</summary>
    public Answer Is(bool flag) => Self.Value.Is(flag);
}
