using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>Members of a type of resource of which Azure needs one.</summary>
/// <param name="Type">Graph type of the resource.</param>
/// <param name="Members">The members; a list that is empty states nothing.</param>
/// <param name="TakesOneOnly">Of several members it takes one and no other.</param>
/// <param name="IsRefused">Azure makes none that states none of them.</param>
/// <param name="Without">What comes of one that states none of them, for people.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record StatedMembers(string Type, ImmutableArray<string> Members, bool TakesOneOnly, bool IsRefused, string Without, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableArray<StatedMembers>> Listed = new(() => FactTable.Read<StatedMembers>("stated-members"));

    /// <summary>Data: <c>stated-members.txt</c>.</summary>
    public static ImmutableArray<StatedMembers> All => Listed.Value;
}
