using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3020: keeps machines from registering in the zone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ZoneRegistrationFix))]
[Shared]
public sealed class ZoneRegistrationFix : StatedMemberFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3020"];

    private protected override string Member => "RegistrationEnabled";

    private protected override IEnumerable<MemberChoice> Choices(FindingSite site) => [new("Register nothing automatically", "False", Literals.False)];
}
