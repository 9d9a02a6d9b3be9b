using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5001: takes out of a name what Azure does not take.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameOfTypeFix))]
[Shared]
public sealed class NameOfTypeFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5001"];

    private protected override string Key => "mended-name";

    private protected override string Title(string text) => $"Use the name '{text}'";
}
