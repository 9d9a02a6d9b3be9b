using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2001: gives the hub the system-assigned identity that its endpoints authenticate with.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EndpointIdentityFix))]
[Shared]
public sealed class EndpointIdentityFix : FindingFix
{
    private const string Key = "IVD2001:add-identity:SystemAssigned";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2001"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (HubIdentity.SystemAssigned(site) is { } edit)
            yield return new Proposal("Give the hub a system-assigned identity", Key, [edit]);
    }
}
