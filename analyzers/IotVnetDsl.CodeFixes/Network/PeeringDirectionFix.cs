using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3013: declares the way back.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PeeringDirectionFix))]
[Shared]
public sealed class PeeringDirectionFix : FindingFix
{
    private const string Peering = "VirtualNetworkPeering";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3013"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (DeclaredPath.Resolve(site.Topology, site.Data(FindingData.RemoteNetwork) ?? "") is { } remote
            && DeclaredPath.Resolve(site.Topology, site.Data(FindingData.Network) ?? "") is { } network
            && JointDeclaration.Between(site, remote, network) is { } joint)
        {
            var (from, to) = (remote.Last.Property.Name, network.Last.Property.Name);
            var name = SymbolDisplay.FormatLiteral($"to-{to.ToLowerInvariant()}", quote: true);
            if (joint.Declare(Peering, $"{from}To{to}", $"({name}, {joint.First}, {joint.Second})") is { } edit)
                yield return new Proposal($"Declare the peering from {from} to {to}", "IVD3013:declare-return", [edit]);
        }
    }
}
