using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4004: closes a hub that has a private endpoint to public networks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExposedHubFix))]
[Shared]
public sealed class ExposedHubFix : StatedMemberFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4004"];

    private protected override string Member => "PublicNetworkAccess";

    private protected override IEnumerable<MemberChoice> Choices(FindingSite site) =>
        [new("Close the hub to public networks", "Disabled", LibraryNames.Member(Member, "Disabled"))];
}
