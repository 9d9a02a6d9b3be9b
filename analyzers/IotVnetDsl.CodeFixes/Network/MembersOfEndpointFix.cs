using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3037: names the member that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MembersOfEndpointFix))]
[Shared]
public sealed class MembersOfEndpointFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3037"];

    private protected override string Key => "nearest-member";

    private protected override string Title(string text) => $"Name the member '{text}'";
}
