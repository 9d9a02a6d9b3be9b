using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Placement;

/// <summary>IVD1004: moves the private endpoint to the region of its network.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EndpointRegionFix))]
[Shared]
public sealed class EndpointRegionFix : StatedMemberFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD1004"];

    private protected override string Member => "Region";

    private protected override IEnumerable<MemberChoice> Choices(FindingSite site)
    {
        if (site.Data(FindingData.Regions) is { } region)
            yield return new MemberChoice("Use the region of the network", region, LibraryNames.Value(site.Compilation, Member, region, "Named"));
    }
}
