using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3011: links a zone that the code declares to the network that asks for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LinkedZoneFix))]
[Shared]
public sealed class LinkedZoneFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3011"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (DeclaredPath.Resolve(site.Topology, site.Data(FindingData.Zone) ?? "") is { } zone
            && DeclaredPath.Resolve(site.Topology, site.Data(FindingData.Network) ?? "") is { } network
            && JointDeclaration.Between(site, zone, network) is { } joint
            && joint.Declare(
                "PrivateDnsZoneLink",
                $"{zone.Last.Property.Name}Of{network.Last.Property.Name}",
                $"({joint.Second}.Name, {joint.First}, {joint.Second})") is { } edit)
        {
            yield return new Proposal($"Link {zone.Last.Property.Name} to {network.Last.Property.Name}", "IVD3011:link", [edit]);
        }
    }
}
