using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5019: leaves the member out that another one rules out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RuledOutMemberFix))]
[Shared]
public sealed class RuledOutMemberFix : LeaveOutNamedFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5019"];
}
