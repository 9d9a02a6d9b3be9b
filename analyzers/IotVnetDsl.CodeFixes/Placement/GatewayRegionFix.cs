using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Placement;

/// <summary>IVD1006: puts a gateway, connection, public address or what a subnet names into the region of what it belongs to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GatewayRegionFix))]
[Shared]
public sealed class GatewayRegionFix : StatedMemberFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD1006"];

    private protected override string Member => "Region";

    private protected override IEnumerable<MemberChoice> Choices(FindingSite site) => site.Data(FindingData.Nearest) is { } wanted
        ? [new MemberChoice($"Put it into the region '{wanted}'", wanted, LibraryNames.Value(site.Compilation, Member, wanted, "Named"))]
        : [];
}
