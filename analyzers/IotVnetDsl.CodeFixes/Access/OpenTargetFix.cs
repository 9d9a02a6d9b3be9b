using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4014: closes a target to all but trusted services; private endpoints lead past the firewall.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OpenTargetFix))]
[Shared]
public sealed class OpenTargetFix : FindingFix
{
    private const string Access = "PublicNetworkAccess";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4014"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.CreationStating(ClosedFirewall.Member) is { } creation
            && site.DocumentOf(creation) is { } document
            && DeclaredPath.Resolve(site.Topology, site.Path)?.Last.Declares.Name is { } type)
        {
            // The firewall of a namespace denies nothing while it has no rule.
            Func<SyntaxNode, SyntaxNode> change = type == "StorageAccount"
                ? ClosedFirewall.On
                : current => ClosedFirewall.On(MemberInitializer.Set(current, Access, LibraryNames.Member(Access, "Disabled")));
            yield return new Proposal("Close it to all but trusted services of Azure", "IVD4014:trusted-services-only", [new Edit(document, creation, ClosedFirewall.Member, change)]);
        }
    }
}
