using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5005: adds the tokens that are missing, and takes out those that are there twice.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FileNameTokensFix))]
[Shared]
public sealed class FileNameTokensFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5005"];

    private protected override string Key => "each-token-once";

    private protected override string Title(string text) => $"Use '{text}'";
}
