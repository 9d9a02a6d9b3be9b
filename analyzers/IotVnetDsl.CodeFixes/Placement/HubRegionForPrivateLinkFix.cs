namespace IotVnetDsl.CodeFixes.Placement;

/// <summary>IVD1001: offers a region with private links.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HubRegionForPrivateLinkFix))]
[Shared]
public sealed class HubRegionForPrivateLinkFix : ListedRegionFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD1001"];
}
