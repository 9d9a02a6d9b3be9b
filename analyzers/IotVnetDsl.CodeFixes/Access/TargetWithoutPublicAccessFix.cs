using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4002: lets trusted services of Azure in, and leaves public access off: they pass all the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TargetWithoutPublicAccessFix))]
[Shared]
public sealed class TargetWithoutPublicAccessFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4002"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        // A Cosmos DB account has no such exception.
        if (site.Data(FindingData.Target) is not null && site.CreationStating(ClosedFirewall.Member) is { } creation && site.DocumentOf(creation) is { } document)
        {
            yield return new Proposal(
                "Let only trusted services of Azure in by a firewall", "IVD4002:trusted-services-only", [new Edit(document, creation, ClosedFirewall.Member, ClosedFirewall.On)]);
        }
    }
}
