using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A member of a resource, or of its parts, that Azure does not take where another member has a value.</summary>
/// <param name="Type">Graph type of the resource.</param>
/// <param name="Decider">The member that decides.</param>
/// <param name="Deciding">Its values; unset = the code of a new resource does not state it.</param>
/// <param name="Member">What is ruled out, by its members from the resource on, with dots.</param>
/// <param name="Values">The values of it that are, none where any is.</param>
/// <param name="Says">Why, for people.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record RuledOut(string Type, string Decider, ImmutableArray<string> Deciding, string Member, ImmutableArray<string> Values, string Says, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableArray<RuledOut>> Listed = new(() => FactTable.Read<RuledOut>("ruled-out"));

    /// <summary>Data: <c>ruled-out.txt</c>.</summary>
    public static ImmutableArray<RuledOut> All => Listed.Value;
}
