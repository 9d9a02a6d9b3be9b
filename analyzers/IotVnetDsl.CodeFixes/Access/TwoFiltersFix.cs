using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4022: leaves out the classic filter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TwoFiltersFix))]
[Shared]
public sealed class TwoFiltersFix : LeaveOutFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4022"];

    private protected override string Member => "IpFilterRules";

    private protected override string Key => "classic";

    private protected override string Title => "Leave out the classic filter";
}
