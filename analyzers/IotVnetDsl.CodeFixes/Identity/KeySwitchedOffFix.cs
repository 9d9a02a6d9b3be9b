namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2013: the hub's own identity in the place of a key that is refused.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeySwitchedOffFix))]
[Shared]
public sealed class KeySwitchedOffFix : OwnIdentityFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2013"];
}
