using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4008: gives the namespace the least tier that can do what is asked.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TargetTierNeedsFix))]
[Shared]
public sealed class TargetTierNeedsFix : StatedMemberFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4008"];

    private protected override string Member => "Sku";

    private protected override IEnumerable<MemberChoice> Choices(FindingSite site)
    {
        // EventHubsNamespace, EventHubsSku
        if (site.Data(FindingData.Nearest) is { } tier && DeclaredPath.Resolve(site.Topology, site.Path)?.Last.Declares.Name.Replace("Namespace", Member) is { } sku)
            yield return new MemberChoice($"Use {sku}.{tier}", tier, LibraryNames.Member(sku, tier));
    }
}
