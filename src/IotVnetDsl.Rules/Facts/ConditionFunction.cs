using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A function of the routing query language.</summary>
/// <param name="Name">In capitals; the language ignores case.</param>
/// <param name="Least">Fewest arguments.</param>
/// <param name="Most">Most arguments, 0 for any number.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record ConditionFunction(string Name, int Least, int Most, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableDictionary<string, ConditionFunction>> ByName = new(() =>
        FactTable.Read<ConditionFunction>("condition-functions").ToImmutableDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Names of all. Data: <c>condition-functions.txt</c>.</summary>
    public static IEnumerable<string> Names => ByName.Value.Keys;

    public static ConditionFunction? Find(string name) => ByName.Value.TryGetValue(name, out var function) ? function : null;

    public bool Takes(int count) => count >= Least && (Most == 0 || count <= Most);
}
