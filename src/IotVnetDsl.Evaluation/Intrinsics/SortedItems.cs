using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Collections that keep their items, or their keys, in order.</summary>
internal static class SortedItems
{
    /// <summary>The content of a collection of the type, in its order; as it is where the type keeps none.</summary>
    public static Sequence Order(ITypeSymbol? type, Sequence content)
    {
        var kind = CollectionKinds.Of(type);
        if (kind is not (CollectionKind.SortedSet or CollectionKind.SortedDictionary) || content.Items.Length < 2)
            return content;
        var comparer = content.IsOrdinal ? new Token("StringComparer.Ordinal") : null;
        return !content.IgnoresCase && Orderings.Sorted(content.Items, (left, right) => content.Comparing is { } compare ? compare(KeyOf(left), KeyOf(right)) : Orderings.Compare(KeyOf(left), KeyOf(right), comparer)) is { } sorted
            ? content.With(sorted)
            : content.With([], content.Open ?? new Unknown("sorts by what is not followed", content.Place));

        Value KeyOf(Slot item) => kind == CollectionKind.SortedDictionary && item.Value is TupleOf { Items: [var key, _] } ? key : item.Value;
    }
}
