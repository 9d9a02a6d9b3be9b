namespace IotVnetDsl.CodeFixes.Placement;

/// <summary>IVD1002: offers a region whose hubs pass firewalls as trusted services.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HubRegionForTrustedServicesFix))]
[Shared]
public sealed class HubRegionForTrustedServicesFix : ListedRegionFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD1002"];
}
