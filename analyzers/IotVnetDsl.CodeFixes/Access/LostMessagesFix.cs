using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4013: sends what no route takes to the built-in endpoint.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LostMessagesFix))]
[Shared]
public sealed class LostMessagesFix : StatedMemberFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4013"];

    private protected override string Member => "FallbackRoute";

    private protected override IEnumerable<MemberChoice> Choices(FindingSite site) =>
        [new("Keep what no route takes at the built-in endpoint", "ToBuiltInEndpoint", LibraryNames.Member(Member, "ToBuiltInEndpoint"))];
}
