using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3006: gives the gateway's network the subnet that the gateway takes, or a bigger block to the one that it has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GatewaySubnetOfGatewayFix))]
[Shared]
public sealed class GatewaySubnetOfGatewayFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3006"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Nearest) is not { Length: > 0 } block)
            yield break;
        if (site.Data(FindingData.Target) is null)
        {
            if (site.StatedArms.ToArray() is [LiteralExpressionSyntax small] && site.DocumentOf(small) is { } stated)
                yield return new Proposal($"Use the block {block}", "IVD3006:bigger-block", [TextLiteral.Replace(stated, small, block)]);
        }
        else if (site.Creation(site.Data(FindingData.Target) ?? "") is { } network
            && MemberInitializer.Assignment(network, "Subnets")?.Right is CollectionExpressionSyntax subnets
            && site.DocumentOf(subnets) is { } document)
        {
            var subnet = SyntaxFactory.ParseExpression($"new(\"GatewaySubnet\", \"{block}\")");
            yield return new Proposal(
                $"Add GatewaySubnet, {block}",
                "IVD3006:gateway-subnet",
                [new Edit(document, subnets, block, current => ListLayout.Append((ExpressionSyntax)current, subnet))]);
        }
    }
}
