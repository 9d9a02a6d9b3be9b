using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5017: sends the category that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LogCategoryOfResourceFix))]
[Shared]
public sealed class LogCategoryOfResourceFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5017"];

    private protected override string Key => "nearest-category";

    private protected override string Title(string text) => $"Send '{text}'";
}
