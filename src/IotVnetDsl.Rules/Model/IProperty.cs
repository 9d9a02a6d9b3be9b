using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>Something that stands at one place of a resource: a text, a flag, a part, a list, a reference.</summary>
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

    /// <summary>Could it not be evaluated?</summary>
    public static bool IsUnknown<T>(this T property) where T : IProperty => property.Self.Value is UnknownValue;
}
