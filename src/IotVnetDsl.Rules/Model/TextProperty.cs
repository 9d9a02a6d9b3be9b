using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>A text.</summary>
public readonly struct TextProperty(Property self) : IProperty
{
    public Property Self { get; } = self;

    /// <summary>The text, null while it is unknown or unset.</summary>
    public string? Known => Self.Value.Text();

    /// <summary>Is it this text? Compared as Azure's names are, ignoring case.</summary>
    public Answer Is(string text) => Self.Value.Is(text);
}
