using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>Of a type of resource Azure takes only one with the same values.</summary>
/// <param name="Type">Graph type of the resource.</param>
/// <param name="Members">Its members of which no two may have the same values, the first a reference to what takes only one.</param>
/// <param name="Where">A flag of it that counts only where it is set, null where all count.</param>
/// <param name="Says">What Azure takes, for people.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record OnlyOne(string Type, ImmutableArray<string> Members, string? Where, string Says, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableArray<OnlyOne>> Listed = new(() => FactTable.Read<OnlyOne>("only-ones"));

    /// <summary>Data: <c>only-ones.txt</c>.</summary>
    public static ImmutableArray<OnlyOne> All => Listed.Value;
}
