using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>A node whose references lead to the resources that they mean.</summary>
/// <param name="From">As it was before.</param>
/// <param name="Node">As it is with them; the same where nothing was to be found.</param>
/// <param name="Mentions">What it was looked for by type and name: with other resources of these it may come out otherwise.</param>
internal sealed record ResolvedNode(GraphNode From, GraphNode Node, ImmutableArray<(string Type, string Name)> Mentions)
{
    private readonly ulong _bits = BitsOf(Mentions);

    /// <summary>Bits that stand for mentions: who has none in common with others mentions none of them.</summary>
    public static ulong BitsOf(IEnumerable<(string Type, string Name)> mentions) => mentions.Aggregate(0UL, (bits, mention) => bits | (1UL << (mention.GetHashCode() & 63)));

    /// <summary>Was it looked for any of these?</summary>
    /// <param name="different">Types and names.</param>
    /// <param name="bits">Their bits.</param>
    public bool MentionsAny(HashSet<(string Type, string Name)> different, ulong bits)
    {
        if ((_bits & bits) == 0)
            return false;
        foreach (var mention in Mentions)
        {
            if (different.Contains(mention))
                return true;
        }

        return false;
    }
}
