using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Views;

/// <summary>Something that stands at one place of a resource: a scalar, a part, a list, a reference.</summary>
public interface IProperty
{
    Property Self { get; }
}

/// <summary>Questions to whatever stands at a place, of which a part may be unknown.</summary>
public static class PropertyQuestions
{
    /// <summary>Does the code state it?</summary>
    public static Answer IsSet<T>(this T property) where T : IProperty => property.Self.Value.IsSet();

    /// <summary>Is it surely left out?</summary>
    public static bool IsUnset<T>(this T property) where T : IProperty => property.Self.Value is UnsetValue;

    /// <summary>Is it this text? Compared as Azure's names are, ignoring case.</summary>
    public static Answer Is<T>(this T property, string text) where T : IProperty => property.Self.Value.Is(text);

    /// <summary>Is it this flag? An unset one is neither true nor false.</summary>
    public static Answer Is<T>(this T property, bool flag) where T : IProperty => property.Self.Value.Is(flag);

    /// <summary>The text of a scalar, null for all else.</summary>
    public static string? Text<T>(this T property) where T : IProperty => property.Self.Value.Text();
}
