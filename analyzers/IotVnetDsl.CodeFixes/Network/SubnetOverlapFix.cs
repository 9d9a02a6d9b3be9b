using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3002: moves the overlapping subnet to the next free block of its size.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SubnetOverlapFix))]
[Shared]
public sealed class SubnetOverlapFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3002"];

    private protected override string Key => "free-block";

    private protected override string Title(string text) => $"Use the free block {text}";
}
