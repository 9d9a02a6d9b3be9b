using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Placement;

/// <summary>IVD1003: puts the nearest region name in the place of one that does not exist.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RegionOfTheCloudFix))]
[Shared]
public sealed class RegionOfTheCloudFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD1003"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Nearest) is { } nearest && StatedValue.At(site, "Region", "Named", IsWrong) is { } stated)
            yield return new Proposal($"Use {stated.Written(nearest)}", "IVD1003:nearest-region", stated.Change(nearest));

        bool IsWrong(string text) => LibraryNames.MemberOf(site.Compilation, "Region", text) is null;
    }
}
