using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules.Addresses;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4010: writes a single address without a prefix, the two of a /31 one by one, and takes out what never comes from the internet.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RefusedIpRuleFix))]
[Shared]
public sealed class RefusedIpRuleFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4010"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.StatedArms.ToArray() is not [LiteralExpressionSyntax { Token.ValueText: var text } stated] || site.DocumentOf(stated) is not { } document || AddressBlock.ParseRule(text) is not { } block)
            yield break;

        if (NetworkRanges.IsForPrivateUse(block))
        {
            if (ListItem.TakeOut(site) is { } edit)
                yield return new Proposal("Take the rule out", "IVD4010:take-out", [edit]);
        }
        else if (block.Length == 32 && text.Contains('/'))
        {
            yield return new Proposal($"Write '{block.Address}'", "IVD4010:single-address", [TextLiteral.Replace(document, stated, block.Address)]);
        }
        else if (block.Length == 31 && stated.Parent is ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } rule)
        {
            var second = new AddressBlock(block.First + 1, 32).Address;
            yield return new Proposal($"Write '{block.Address}' and '{second}'", "IVD4010:two-addresses", [new Edit(document, list, $"+{rule.SpanStart}", current => Parted((CollectionExpressionSyntax)current, text, block.Address, second))]);
        }
    }

    private static CollectionExpressionSyntax Parted(CollectionExpressionSyntax list, string text, string first, string second) =>
        list.Elements.OfType<ExpressionElementSyntax>().FirstOrDefault(element => element.Expression is LiteralExpressionSyntax { Token.ValueText: var stated } && stated == text) is { } rule
            ? (CollectionExpressionSyntax)ListLayout.Append(list.ReplaceNode(rule.Expression, TextLiteral.Of(first).WithTriviaFrom(rule.Expression)), TextLiteral.Of(second))
            : list;
}
