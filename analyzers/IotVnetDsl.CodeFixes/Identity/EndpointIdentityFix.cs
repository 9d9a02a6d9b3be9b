using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2001: gives the hub the system-assigned identity that its endpoints authenticate with, and that the role that it needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EndpointIdentityFix))]
[Shared]
public sealed class EndpointIdentityFix : FindingFix
{
    private const string Key = "IVD2001:add-identity:SystemAssigned";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2001"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (HubIdentity.SystemAssigned(site) is not { } identity)
            yield break;
        var role = RoleDeclaration.For(site, StatedAuthentication.Use(site));
        yield return new Proposal("Give the hub a system-assigned identity" + (role is null ? "" : $" with Role.{role.Role} on {role.Scope}"), Key, role is null ? [identity] : [identity, role.Edit]);
    }
}
