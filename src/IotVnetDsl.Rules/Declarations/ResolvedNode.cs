using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>A node whose references lead to the resources that they mean.</summary>
/// <param name="From">As it was before.</param>
/// <param name="Node">As it is with them; the same where nothing was to be found.</param>
/// <param name="Mentions">What it was looked for by type and name: with other resources of these it may come out otherwise.</param>
internal sealed record ResolvedNode(GraphNode From, GraphNode Node, ImmutableArray<(string Type, string Name)> Mentions)
{
    private readonly ReadMask _mask = MaskOf(Mentions);

    public static ReadMask MaskOf(IEnumerable<(string Type, string Name)> mentions) => mentions.Aggregate(default(ReadMask), (mask, mention) => mask.With(mention.Name));

    /// <summary>Was it looked for any of these?</summary>
    /// <param name="different">Types and names.</param>
    /// <param name="mask">Of these.</param>
    public bool MentionsAny(HashSet<(string Type, string Name)> different, ReadMask mask)
    {
        if (!_mask.Meets(mask))
            return false;
        foreach (var mention in Mentions)
        {
            if (different.Contains(mention))
                return true;
        }

        return false;
    }
}
