using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4010: writes a single address without a prefix.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RefusedIpRuleFix))]
[Shared]
public sealed class RefusedIpRuleFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4010"];

    private protected override string Key => "single-address";

    private protected override string Title(string text) => $"Write '{text}'";
}
