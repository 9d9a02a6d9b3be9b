using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3005: gives a subnet the least block that is big enough, around its own where the rest of that is free.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SubnetCapacityFix))]
[Shared]
public sealed class SubnetCapacityFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3005"];

    private protected override string Key => "bigger-block";

    private protected override string Title(string text) => $"Use the block {text}";
}
