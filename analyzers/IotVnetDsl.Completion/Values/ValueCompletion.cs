using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Completion.Values;

/// <summary>Offers the members of a set of the library (<c>Region</c>, <c>Role</c>) that fit where a value of it is expected.</summary>
public abstract class ValueCompletion : CompletionProvider
{
    private static readonly CompletionItemRules Rules = CompletionItemRules.Create(
        filterCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Add, '.')],
        commitCharacterRules: [CharacterSetModificationRule.Create(CharacterSetModificationKind.Remove, '.', ' ')]);

    /// <summary>Name of the set's type.</summary>
    private protected abstract string Set { get; }

    public sealed override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind == CompletionTriggerKind.Insertion && trigger.Character is '(' or ',' or ' ';

    public sealed override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        if (await ValuePlace.AtAsync(context.Document, context.Position, context.CancellationToken).ConfigureAwait(false) is not { } place
            || !LibraryNames.IsLibraryType(place.Expected, Set))
        {
            return;
        }

        var set = ((INamedTypeSymbol)place.Expected!).WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToMinimalDisplayString(place.Model, place.Position);
        context.AddItems(Offers(place, context.CancellationToken)
            .Select((offer, position) => (offer with { Text = $"{set}.{offer.Text}" }).ToItem(position, [WellKnownTags.Property, WellKnownTags.Public], Rules)));
    }

    /// <summary>The members that fit, the likeliest first, by their names.</summary>
    private protected abstract IEnumerable<Offer> Offers(ValuePlace place, CancellationToken cancellation);
}
