using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3039: takes a block out that another of the rule covers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ListsOfSecurityRuleFix))]
[Shared]
public sealed class ListsOfSecurityRuleFix : SpareItemFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3039"];

    private protected override string Item => "smaller block";
}
