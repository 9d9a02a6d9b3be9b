namespace IotVnetDsl;

/// <summary>Marks the variant that is taken when none is asked for.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultVariantAttribute : Attribute;
