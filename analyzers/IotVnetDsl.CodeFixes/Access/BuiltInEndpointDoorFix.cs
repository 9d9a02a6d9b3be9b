using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4006: lets a network rule set cover the built-in endpoint. A classic filter never does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BuiltInEndpointDoorFix))]
[Shared]
public sealed class BuiltInEndpointDoorFix : FindingFix
{
    private const string Covers = "ApplyToBuiltInEndpoint";
    private const string Key = "IVD4006:ApplyToBuiltInEndpoint";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4006"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        // A free hub shares its built-in endpoint with others, and cannot cover it.
        if (site.Data(FindingData.Hub) is not null
            && site.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Left: IdentifierNameSyntax { Identifier.ValueText: Covers }, Parent.Parent: { } ruleSet }
            && site.DocumentOf(ruleSet) is { } document)
        {
            yield return new Proposal(
                "Cover the built-in endpoint", Key, [new Edit(document, ruleSet, Key, current => MemberInitializer.Set(current, Covers, Literals.True))]);
        }
    }
}
