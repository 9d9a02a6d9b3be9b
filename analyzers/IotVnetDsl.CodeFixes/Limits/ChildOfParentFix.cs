using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Facts;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5011: puts the nearest name of a child that the parent has in the place of one that it has not, or declares the child there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChildOfParentFix))]
[Shared]
public sealed class ChildOfParentFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5011"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (Text(site) is not { } text)
            yield break;
        if (site.Data(FindingData.Nearest) is { Length: > 0 } nearest && site.DocumentOf(text) is { } document)
            yield return new Proposal($"Use '{nearest}'", "IVD5011:nearest-child", [TextLiteral.Replace(document, text, nearest)]);
        if (Declared(site, text.Token.ValueText) is { } child)
            yield return child;
    }

    // Archive.Container("telemtry"): the name is the only text. One that the code computes is not for a fix to replace.
    private static LiteralExpressionSyntax? Text(FindingSite site) => site.Node.DescendantNodesAndSelf().Where(node => node.IsKind(SyntaxKind.StringLiteralExpression)).ToArray() switch
    {
        [LiteralExpressionSyntax { Parent: ArgumentSyntax } text] => text,
        [] when site.Node.DescendantNodesAndSelf().OfType<ArgumentSyntax>().ToArray() is [{ Expression: var name }] => OwnConstant.Of(site, name),
        _ => null,
    };

    private static Proposal? Declared(FindingSite site, string name)
    {
        if (site.Data(FindingData.Child) is not { } collection
            || site.Data(FindingData.Target) is not { } parent
            || !IsMadeOfText(site, parent, collection, name)
            || site.CreationStating(parent, collection) is not { } creation
            || MemberInitializer.Assignment(creation, collection) is { Right: not CollectionExpressionSyntax }
            || site.DocumentOf(creation) is not { } document)
        {
            return null;
        }

        var item = TextLiteral.Of(name);
        return new Proposal($"Add '{name}' to {collection} of {parent}", "IVD5011:declare-child", [new Edit(document, creation, $"{collection}+{name}", current => MemberInitializer.Add(current, collection, item))]);
    }

    // A container is a name, if Azure takes it; a subnet has a block as well, which is not for a fix to choose.
    private static bool IsMadeOfText(FindingSite site, string parent, string collection, string name) =>
        DeclaredPath.Resolve(site.Topology, parent)?.Last.Declares.GetMembers(collection).OfType<IPropertySymbol>().FirstOrDefault()?.Type is INamedTypeSymbol { TypeArguments: [var item] }
        && item.GetMembers(WellKnownMemberNames.ImplicitConversionName).OfType<IMethodSymbol>().Any(conversion => conversion.Parameters[0].Type.SpecialType == SpecialType.System_String)
        && NameRules.Of(item.Name).All(rule => rule.Fault(name) is null);
}
