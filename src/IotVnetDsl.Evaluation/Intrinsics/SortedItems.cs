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
        var first = KeyOf(content.Items[0]);
        // Like the first: then any two of them compare.
        return content.Items.All(item => Orderings.Compare(KeyOf(item), first, comparer) is not null) && !content.IgnoresCase
            ? content.With([.. content.Items.OrderBy(KeyOf, Comparer<Value>.Create((left, right) => Orderings.Compare(left, right, comparer)!.Value))])
            : content.With([], content.Open ?? new Unknown("sorts by what is not followed", content.Place));

        Value KeyOf(Slot item) => kind == CollectionKind.SortedDictionary && item.Value is TupleOf { Items: [var key, _] } ? key : item.Value;
    }
}
