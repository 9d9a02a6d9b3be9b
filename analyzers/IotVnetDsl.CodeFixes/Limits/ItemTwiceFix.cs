using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5018: takes the second of two items out of its list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ItemTwiceFix))]
[Shared]
public sealed class ItemTwiceFix : SpareItemFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5018"];

    private protected override string Item => "second";
}
