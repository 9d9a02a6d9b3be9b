using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3021: takes the security group, NAT gateway or route table from the gateway's subnet.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GatewaySubnetTrafficFix))]
[Shared]
public sealed class GatewaySubnetTrafficFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3021"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        var stated = site.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>();
        if (site.Data(FindingData.Target) is { } member
            && stated is { Left: IdentifierNameSyntax { Identifier.ValueText: var name }, Parent.Parent: { } subnet }
            && name == member
            && site.DocumentOf(subnet) is { } document)
        {
            yield return new Proposal(
                $"Leave out {member}", $"IVD3021:{member}", [new Edit(document, subnet, member, current => MemberInitializer.Remove(current, member))]);
        }
    }
}
