using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4005: takes a rule that is of no use out of its list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PointlessIpRuleFix))]
[Shared]
public sealed class PointlessIpRuleFix : SpareItemFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4005"];

    private protected override string Item => "rule";
}
