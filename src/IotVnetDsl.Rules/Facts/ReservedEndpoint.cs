using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A name that a routing endpoint may not have: an endpoint of Azure's own has it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record ReservedEndpoint(string Name, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableHashSet<string>> Names = new(() =>
        FactTable.Read<ReservedEndpoint>("reserved-endpoint-names").Select(endpoint => endpoint.Name).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Is it one? Data: <c>reserved-endpoint-names.txt</c>.</summary>
    public static bool Is(string name) => Names.Value.Contains(name);
}
