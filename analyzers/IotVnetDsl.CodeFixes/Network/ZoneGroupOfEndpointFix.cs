using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3009: gives the private endpoint its DNS zones, or states that a policy of others does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ZoneGroupOfEndpointFix))]
[Shared]
public sealed class ZoneGroupOfEndpointFix : FindingFix
{
    private const string Dns = "Dns";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3009"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Rival) is not null || site.CreationStating(Dns) is not { } endpoint || site.DocumentOf(endpoint) is not { } document)
            yield break;

        yield return Set("PrivateZones", "Make the private DNS zones that the endpoint needs");
        yield return Set("ByPolicy", "State that a policy adds the endpoint to DNS zones");

        Proposal Set(string member, string title) => new(
            title,
            $"IVD3009:dns:{member}",
            [new Edit(document, endpoint, member, current => MemberInitializer.Set(current, Dns, LibraryNames.Member(Dns, member)))]);
    }
}
