using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3008: offers the parts that the target has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SubResourceOfTargetFix))]
[Shared]
public sealed class SubResourceOfTargetFix : StatedMemberFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3008"];

    private protected override string Member => "SubResource";

    private protected override IEnumerable<MemberChoice> Choices(FindingSite site)
    {
        foreach (var name in site.Data(FindingData.SubResources)?.Split(',') ?? [])
            yield return new MemberChoice($"Connect to '{name}'", name, LibraryNames.Value(site.Compilation, Member, name, "Named"));
    }
}
