using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5015: writes a text as Azure takes it, where that can be guessed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TextOfMemberFix))]
[Shared]
public sealed class TextOfMemberFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5015"];

    private protected override string Key => "mended-text";

    private protected override string Title(string text) => $"Write '{text}'";
}
