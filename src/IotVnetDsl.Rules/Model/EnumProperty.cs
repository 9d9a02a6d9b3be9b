using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>A member of a closed set. The set has the library's name and members.</summary>
public readonly struct EnumProperty<TEnum>(Property self) : IProperty where TEnum : struct, Enum
{
    public Property Self { get; } = self;

    /// <summary>Is it this member? An unset one is none.</summary>
    public Answer Is(TEnum member) => Self.Value.Is(member.ToString());

    /// <summary>The member, null while it is unknown or unset.</summary>
    public TEnum? Known => Self.Value is EnumValue value && Enum.TryParse<TEnum>(value.Member, out var member) ? member : null;
}
