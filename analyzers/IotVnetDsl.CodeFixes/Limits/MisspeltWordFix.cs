using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5017: puts the word that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisspeltWordFix))]
[Shared]
public sealed class MisspeltWordFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5017"];

    private protected override string Key => "nearest-word";

    private protected override string Title(string text) => $"Write '{text}'";
}
