using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>What of a change is written in a second step.</summary>
/// <param name="ArmPaths">Properties of the second step; none = there is no second step.</param>
/// <param name="Needs">What the second step comes after.</param>
/// <param name="FirstValues">What the first step sends in place of a property of the second.</param>
/// <param name="Reason">For people.</param>
internal sealed record LateSplit(
    ImmutableHashSet<string> ArmPaths,
    ImmutableArray<Need> Needs,
    ImmutableSortedDictionary<string, JsonNode> FirstValues,
    string Reason)
{
    public static LateSplit None { get; } = new([], [], ImmutableSortedDictionary<string, JsonNode>.Empty, "");
}
