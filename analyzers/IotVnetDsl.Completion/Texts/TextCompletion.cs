using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Completion.Texts;

/// <summary>Completes texts that name something of the topology.</summary>
public abstract class TextCompletion : CompletionProvider
{
    // Names and blocks are written on through these; a quote ends them.
    private static readonly CompletionItemRules Rules = CompletionItemRules.Create(
        filterCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Add, '.', '/', '-', '_', '$', ' ')],
        commitCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace, '"')]);

    public sealed override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind == CompletionTriggerKind.Insertion && trigger.Character == '"';

    public sealed override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        if (await TextPlace.AtAsync(context.Document, context.Position, context.CancellationToken).ConfigureAwait(false) is not { } place)
            return;
        var offers = Offers(place, context.CancellationToken).GroupBy(offer => offer.Text, (_, same) => same.First()).ToArray();
        if (offers.Length == 0)
            return;
        context.CompletionListSpan = place.Content;
        context.IsExclusive = true;
        context.AddItems(offers.Select((offer, position) => offer.ToItem(position, [WellKnownTags.Constant], Rules)));
    }

    /// <summary>What could stand there, the likeliest first; nothing where the text names nothing of the topology.</summary>
    private protected abstract IEnumerable<Offer> Offers(TextPlace place, CancellationToken cancellation);
}
