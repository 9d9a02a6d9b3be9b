using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3016: takes a free address of the subnet.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FixedAddressFix))]
[Shared]
public sealed class FixedAddressFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3016"];

    private protected override string Key => "free-address";

    private protected override string Title(string text) => $"Use {text}";
}
