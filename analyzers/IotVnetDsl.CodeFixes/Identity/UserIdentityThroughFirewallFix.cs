namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2009: the hub's own identity in the place of a user-assigned identity.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UserIdentityThroughFirewallFix))]
[Shared]
public sealed class UserIdentityThroughFirewallFix : OwnIdentityFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2009"];
}
