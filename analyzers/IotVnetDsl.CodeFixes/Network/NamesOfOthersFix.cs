using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3023: has the link ask the public answer for names that its zone lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NamesOfOthersFix))]
[Shared]
public sealed class NamesOfOthersFix : StatedMemberFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3023"];

    private protected override string Member => "ResolutionPolicy";

    // A link that Dns.PrivateZones makes is nowhere in the code.
    private protected override IEnumerable<MemberChoice> Choices(FindingSite site) => site.Data(FindingData.Zone) is { Length: > 0 }
        ? [new("Ask the public answer for names that the zone lacks", "NxDomainRedirect", LibraryNames.Member("DnsResolutionPolicy", "NxDomainRedirect"))]
        : [];
}
