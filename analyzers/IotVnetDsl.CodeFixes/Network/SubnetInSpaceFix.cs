using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3003: moves a subnet outside the space to the next free block of its size.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SubnetInSpaceFix))]
[Shared]
public sealed class SubnetInSpaceFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3003"];

    private protected override string Key => "free-block";

    private protected override string Title(string text) => $"Use the free block {text}";
}
