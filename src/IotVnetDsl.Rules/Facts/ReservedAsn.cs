using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>Numbers of autonomous systems that Azure takes from nobody.</summary>
/// <param name="Types">Graph types of the resources that may not state them.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Holder">Who keeps them.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record ReservedAsn(ImmutableArray<string> Types, long First, long Last, string Holder, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableArray<ReservedAsn>> Listed = new(() => FactTable.Read<ReservedAsn>("reserved-asns"));

    /// <summary>Data: <c>reserved-asns.txt</c>.</summary>
    public static ImmutableArray<ReservedAsn> All => Listed.Value;

    /// <summary>Who keeps a number from a type of resource; null where nobody does.</summary>
    public static string? HolderOf(string type, long number) =>
        All.FirstOrDefault(reserved => reserved.Types.Contains(type) && number >= reserved.First && number <= reserved.Last)?.Holder;
}
