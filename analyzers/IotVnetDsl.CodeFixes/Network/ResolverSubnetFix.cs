using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3025: delegates the subnet to the resolver.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResolverSubnetFix))]
[Shared]
public sealed class ResolverSubnetFix : FindingFix
{
    private const string Member = "Delegation";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3025"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Service) is { } service
            && site.Node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } subnet
            && site.DocumentOf(subnet) is { } document)
        {
            var value = LibraryNames.Parse(SymbolDisplay.FormatLiteral(service, quote: true));
            yield return new Proposal(
                $"Delegate the subnet to {service}", "IVD3025:delegation", [new Edit(document, subnet, service, current => MemberInitializer.Set(current, Member, value))]);
        }
    }
}
