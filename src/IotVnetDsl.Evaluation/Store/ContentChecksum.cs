using System.Globalization;
using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Store;

/// <summary>What an object holds, whichever compilation it was made in: two of one checksum answer every member alike.</summary>
internal static class ContentChecksum
{
    /// <summary>Larger ones would cost more to compare than to evaluate.</summary>
    private const int Largest = 2_000;

    /// <summary>Null where something in it is not known, or is code.</summary>
    public static Checksum? Of(Instance instance) => instance.Weight <= Largest ? With(Checksum.Empty, instance) : null;

    private static Checksum? With(Checksum? checksum, Value value)
    {
        if (checksum is not { } before)
            return null;
        switch (value)
        {
            case Null:
                return before.With("null");
            case Scalar scalar:
                return before.With(scalar.Content.GetType().Name).With(TextOf(scalar.Content));
            case EnumMember member:
                return before.With(NameOf(member.Type)).With(TextOf(member.Constant));
            case Instance { HoldsItself: true }:
                return null;
            case Instance { Rest: null } instance:
                Checksum? content = before.With("{").With(NameOf(instance.Type));
                foreach (var slot in instance.Slots.OrderBy(slot => NameOf(slot.Key), StringComparer.Ordinal))
                    content = With(content?.With(NameOf(slot.Key)), slot.Value.Value);
                return content;
            case Sequence { Open: null, Key: null } sequence:
                Checksum? items = before.With("[").With(sequence.Type is null ? "" : NameOf(sequence.Type)).With((ulong)sequence.Items.Length)
                    .With($"{sequence.IgnoresCase}{sequence.IsOrdinal}{sequence.IsUnordered}{sequence.HasGaps}{sequence.Width}{sequence.IsFresh}")
                    .With(sequence.Ranks.IsDefault ? "" : string.Join(",", sequence.Ranks));
                return sequence.Values.Aggregate(items, With);
            case TupleOf tuple:
                return tuple.Items.Aggregate(before.With("(").With((ulong)tuple.Items.Length), (Checksum? made, Value item) => With(made, item));
            case Reference reference:
                var target = before.With("->").With(NameOf(reference.Type)).With(reference.Target.Type).With(reference.Child ?? "").With(reference.Output ?? "");
                return With(With(With(With(target, reference.Target.Name), reference.Target.ResourceGroup), reference.Target.Subscription), reference.Key);
            default:
                return null;
        }
    }

    private static string TextOf(object content) => content switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => content.ToString() ?? "",
    };

    private static string NameOf(ISymbol symbol) => symbol switch
    {
        ITypeSymbol type => $"{type.ContainingAssembly?.Name}:{type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}",
        _ => $"{symbol.ContainingType?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{symbol.Kind}.{symbol.Name}",
    };
}
