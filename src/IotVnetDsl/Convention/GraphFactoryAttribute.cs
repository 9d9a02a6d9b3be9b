namespace IotVnetDsl.Convention;

/// <summary>On a static method whose parameters are the properties of the same name of the record that it makes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GraphFactoryAttribute : Attribute;
