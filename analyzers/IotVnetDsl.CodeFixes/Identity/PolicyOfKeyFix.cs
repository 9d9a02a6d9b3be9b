using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2019: takes the key of the policy that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PolicyOfKeyFix))]
[Shared]
public sealed class PolicyOfKeyFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2019"];

    private protected override string Key => "nearest-policy";

    private protected override string Title(string text) => $"Take the key of '{text}'";
}
