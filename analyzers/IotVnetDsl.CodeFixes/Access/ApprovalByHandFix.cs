using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4016: leaves out the request for an approval by hand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApprovalByHandFix))]
[Shared]
public sealed class ApprovalByHandFix : LeaveOutFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4016"];

    private protected override string Member => "Approval";

    private protected override string Key => "at-once";

    private protected override string Title => "Approve the connection at once";
}
