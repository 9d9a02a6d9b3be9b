using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Network;
using IotVnetDsl.Rules.Views.Networks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace IotVnetDsl.CodeFixes.Refactorings;

/// <summary>Gives a subnet the next free block of its size, or the network a new subnet there.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(FreeBlockRefactoring))]
[Shared]
public sealed class FreeBlockRefactoring : ResourceRefactoring
{
    private const int UsualSize = 24;

    private protected override IEnumerable<Proposal> Propose(ResourceSite site)
    {
        if (site.Resource is not VirtualNetworkView network)
            return [];
        if (site.Node.FirstAncestorOrSelf<LiteralExpressionSyntax>() is { } literal && literal.IsKind(SyntaxKind.StringLiteralExpression))
            return Move(site, literal);
        return site.IsAtHead || IsInSubnets(site) ? Add(site, network) : [];
    }

    private static IEnumerable<Proposal> Move(ResourceSite site, LiteralExpressionSyntax literal)
    {
        var text = literal.Token.ValueText;
        if (IsBlockOfSubnet(site, literal)
            && AddressBlock.Parse(text) is { } block
            && Next(site, block.Length) is { } next
            && site.DocumentOf(literal) is { } document)
        {
            yield return new Proposal($"Move to the next free block {next}", "move-subnet", [TextLiteral.Replace(document, literal, next)]);
        }
    }

    private static IEnumerable<Proposal> Add(ResourceSite site, VirtualNetworkView network)
    {
        var subnets = network.Subnets.Known.ToArray();
        var size = subnets.Select(subnet => subnet.AddressPrefix.Block?.Length).OfType<int>()
            .GroupBy(length => length).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).FirstOrDefault();
        if (Next(site, size == 0 ? UsualSize : size) is not { } next || site.Creation(network.Path) is not { } creation || site.DocumentOf(creation) is not { } document)
            yield break;

        var name = Enumerable.Range(subnets.Length + 1, int.MaxValue - subnets.Length - 1).Select(number => $"subnet{number}").First(name => subnets.All(subnet => subnet.Name.Known != name));
        var subnet = SyntaxFactory.ParseExpression($"new(\"{name}\", \"{next}\")");
        yield return new Proposal($"Add a subnet in the free block {next}", "add-subnet", [new Edit(document, creation, next, current => Append(current, subnet))]);
    }

    private static SyntaxNode Append(SyntaxNode creation, ExpressionSyntax subnet) =>
        MemberInitializer.Assignment(creation, nameof(VirtualNetworkView.Subnets)) is { } stated
            ? creation.ReplaceNode(stated.Right, ListLayout.Append(stated.Right, subnet))
            : MemberInitializer.Set(creation, nameof(VirtualNetworkView.Subnets), ListLayout.Of(subnet));

    // A text is the same for all variants, and for all modules that declare the network: so must be what is free.
    private static string? Next(ResourceSite site, int length) =>
        site.All.OfType<VirtualNetworkView>().Select(network => new FreeBlocks(network).Next(length)).Distinct().ToArray() is [{ Length: > 0 } next] ? next : null;

    private static bool IsBlockOfSubnet(ResourceSite site, LiteralExpressionSyntax literal) =>
        literal.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax made } && LibraryNames.IsLibraryType(site.ModelOf(made).GetTypeInfo(made).Type, "Subnet");

    private static bool IsInSubnets(ResourceSite site) => site.Node.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>()
        .Any(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: nameof(VirtualNetworkView.Subnets) });
}
