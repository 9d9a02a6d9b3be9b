using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5019: leaves the throughput out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ThroughputOfServerlessFix))]
[Shared]
public sealed class ThroughputOfServerlessFix : LeaveOutFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5019"];

    private protected override string Member => "Throughput";

    private protected override string Key => "leave-out";

    private protected override string Title => "Leave Throughput out";
}
