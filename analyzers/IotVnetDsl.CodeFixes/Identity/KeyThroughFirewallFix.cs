namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2002: the hub's own identity in the place of a key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyThroughFirewallFix))]
[Shared]
public sealed class KeyThroughFirewallFix : OwnIdentityFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2002"];
}
