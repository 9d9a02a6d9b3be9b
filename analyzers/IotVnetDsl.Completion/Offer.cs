namespace IotVnetDsl.Completion;

/// <summary>An entry of the editor's list.</summary>
/// <param name="Text">What it writes.</param>
/// <param name="Note">What is said beside it, "" for nothing.</param>
/// <param name="IsLikely">Chosen before others that begin alike.</param>
internal sealed record Offer(string Text, string Note = "", bool IsLikely = false)
{
    /// <summary>The entry; entries stand in the order in which they are offered.</summary>
    public CompletionItem ToItem(int position, ImmutableArray<string> tags, CompletionItemRules rules) => CompletionItem.Create(
        Text,
        filterText: Text,
        sortText: position.ToString("D6", System.Globalization.CultureInfo.InvariantCulture),
        tags: tags,
        rules: IsLikely ? rules.WithMatchPriority(MatchPriority.Preselect).WithSelectionBehavior(CompletionItemSelectionBehavior.SoftSelection) : rules,
        inlineDescription: Note);
}
