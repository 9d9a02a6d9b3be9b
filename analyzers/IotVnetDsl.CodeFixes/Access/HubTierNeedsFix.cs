using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4009: gives the hub a tier that can do what is asked.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HubTierNeedsFix))]
[Shared]
public sealed class HubTierNeedsFix : StatedMemberFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4009"];

    private protected override string Member => "Sku";

    private protected override IEnumerable<MemberChoice> Choices(FindingSite site) =>
        [new("Use IotHubSku.S1", "S1", LibraryNames.Member("IotHubSku", "S1"))];
}
