using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Plans;

/// <summary>What the plan saw inside something that it deletes. That goes along; what has come or changed since does not, and stops the deletion.</summary>
/// <param name="Collection">Path of the list.</param>
/// <param name="ApiVersion">With which it is read.</param>
/// <param name="Names">What was in it, by the ends of ids behind that of what is deleted.</param>
/// <param name="Hashes">The contents of each, as <see cref="PlanOperation.ReadHash"/> is; null where only names were read.</param>
public sealed record PlanInside(string Collection, string ApiVersion, ImmutableArray<string> Names, ImmutableArray<string>? Hashes = null);
