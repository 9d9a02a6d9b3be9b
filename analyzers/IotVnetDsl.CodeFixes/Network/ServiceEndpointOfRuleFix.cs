using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3015: adds to the subnet the endpoint of the service whose firewall lets it in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ServiceEndpointOfRuleFix))]
[Shared]
public sealed class ServiceEndpointOfRuleFix : FindingFix
{
    private const string Member = "ServiceEndpoints";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3015"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Service) is { } service
            && site.NodeOf(site.Data(FindingData.Network) ?? "", site.Data(FindingData.Subnets) ?? "")?.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } subnet
            && site.DocumentOf(subnet) is { } document)
        {
            var endpoint = LibraryNames.Value(site.Compilation, "ServiceEndpoint", service, "Named");
            yield return new Proposal(
                $"Add service endpoint {service} to the subnet", $"IVD3015:{service}", [new Edit(document, subnet, service, current => Add(current, endpoint))]);
        }
    }

    private static SyntaxNode Add(SyntaxNode subnet, ExpressionSyntax endpoint) => MemberInitializer.Assignment(subnet, Member)?.Right is { } stated
        ? subnet.ReplaceNode(stated, ListLayout.Append(stated, endpoint))
        : MemberInitializer.Set(subnet, Member, LibraryNames.Parse($"[{endpoint}]"));
}
