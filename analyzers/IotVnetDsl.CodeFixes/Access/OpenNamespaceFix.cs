using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4017: switches the public access of a namespace off whose firewall has no rule to enforce.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OpenNamespaceFix))]
[Shared]
public sealed class OpenNamespaceFix : StatedMemberFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4017"];

    private protected override string Member => "PublicNetworkAccess";

    private protected override IEnumerable<MemberChoice> Choices(FindingSite site) =>
        site.Data(FindingData.Target) is null ? [] : [new("Close the namespace to public networks", "Disabled", LibraryNames.Member(Member, "Disabled"))];
}
