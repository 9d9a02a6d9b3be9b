namespace IotVnetDsl.Rules.Graph;

/// <summary>Where the code states something: a property of a resource, of a module, or (path "") of the topology itself.</summary>
/// <param name="Path">Logical path of the declaration.</param>
/// <param name="PropertyPath">Dotted members from there on, with <c>[key]</c> in sequences.</param>
public sealed record PropertyPlace(string Path, string PropertyPath);
