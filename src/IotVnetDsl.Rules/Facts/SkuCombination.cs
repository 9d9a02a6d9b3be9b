using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>The values that a member may have where another one decides.</summary>
/// <param name="Record">Graph type of the resource.</param>
/// <param name="Decider">The member that decides.</param>
/// <param name="Deciding">Its values that this holds for; unset = the code of a new resource does not state it.</param>
/// <param name="Member">The member that is decided.</param>
/// <param name="Values">What it may be then.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record SkuCombination(
    string Record, string Decider, ImmutableArray<string> Deciding, string Member, ImmutableArray<string> Values, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableArray<SkuCombination>> Listed = new(() => FactTable.Read<SkuCombination>("sku-combinations"));

    /// <summary>Data: <c>sku-combinations.txt</c>.</summary>
    public static ImmutableArray<SkuCombination> All => Listed.Value;

    /// <summary>Is the value one that Azure has, here or with something else? A number always is.</summary>
    public bool Knows(string value) => char.IsDigit(value[0])
        || All.Any(other => other.Record == Record && other.Member == Member && other.Values.Contains(value, StringComparer.OrdinalIgnoreCase));
}
