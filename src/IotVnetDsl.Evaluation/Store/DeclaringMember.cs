namespace IotVnetDsl.Evaluation.Store;

/// <summary>A member of a topology or module that the graph holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Declares">Graph type that it may declare.</param>
internal readonly record struct DeclaringMember(string Name, string? Declares);
