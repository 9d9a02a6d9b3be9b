using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3014: lets the way back allow the use of its network's gateway.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GatewayTransitFix))]
[Shared]
public sealed class GatewayTransitFix : FindingFix
{
    private const string Transit = "AllowGatewayTransit";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3014"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Target) is { } back && site.Creation(back) is { } peering && site.DocumentOf(peering) is { } document)
        {
            yield return new Proposal(
                $"Allow gateway transit on '{back}'",
                "IVD3014:allow-transit",
                [new Edit(document, peering, Transit, current => MemberInitializer.Set(current, Transit, Literals.True))]);
        }
    }
}
