using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Placement;

/// <summary>IVD1009: leaves the zones out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ZonesOfRegionFix))]
[Shared]
public sealed class ZonesOfRegionFix : LeaveOutFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD1009"];

    private protected override string Member => "Zones";

    private protected override string Key => "zones";

    private protected override string Title => "Leave out Zones";
}
