using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3024: takes the size with zones, or puts the address into zones.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GatewayAddressesFix))]
[Shared]
public sealed class GatewayAddressesFix : FindingFix
{
    private const string Zones = "Zones";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3024"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Nearest) is { } size && StatedValue.At(site, "VirtualNetworkGatewaySku", "Named", text => $"{text}AZ" == size) is { } stated)
        {
            yield return new Proposal($"Use {size}", $"IVD3024:{size}", stated.Change(size));
        }
        else if (site.Data(FindingData.Target) is { } address && site.Creation(address) is { } creation && site.DocumentOf(creation) is { } document)
        {
            yield return new Proposal(
                "Put the address into all zones",
                "IVD3024:zones",
                [new Edit(document, creation, Zones, current => MemberInitializer.Set(current, Zones, LibraryNames.Parse("[\"1\", \"2\", \"3\"]")))]);
        }
    }
}
