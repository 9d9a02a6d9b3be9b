using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3001: clears the bits beyond the prefix.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockNotationFix))]
[Shared]
public sealed class BlockNotationFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3001"];

    private protected override string Key => "block";

    private protected override string Title(string text) => $"Use the block {text}";
}
