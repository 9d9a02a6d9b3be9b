using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Plans;

/// <summary>What the plan saw inside something that it deletes. That goes along; what has come since does not, and stops the deletion.</summary>
/// <param name="Collection">Path of the list.</param>
/// <param name="ApiVersion">With which it is read.</param>
/// <param name="Names">What was in it, by the ends of ids behind that of what is deleted.</param>
public sealed record PlanInside(string Collection, string ApiVersion, ImmutableArray<string> Names);
