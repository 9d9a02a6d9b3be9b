using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>Declares a private endpoint of what nobody reaches, one choice per subnet that can hold it.</summary>
public abstract class PrivateEndpointFix : FindingFix
{
    private protected sealed override IEnumerable<Proposal> Propose(FindingSite site)
    {
        foreach (var path in site.Data(FindingData.Subnets)?.Split([','], StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            // A subnet is the last step, a part of the network before it.
            var end = path.LastIndexOf("/Subnets[", StringComparison.Ordinal);
            var subnet = path.Substring(end + "/Subnets[".Length).TrimEnd(']');
            if (DeclaredPath.Resolve(site.Topology, site.Path) is { } hub
                && DeclaredPath.Resolve(site.Topology, path.Substring(0, end)) is { } network
                && JointDeclaration.Between(site, hub, network) is { } joint
                && Declaration(joint, hub.Last.Property.Name, SymbolDisplay.FormatLiteral(subnet, quote: true)) is { } edit)
            {
                yield return new Proposal(
                    $"Add a private endpoint in subnet '{subnet}' of {network.Last.Property.Name}", $"private-endpoint:{path}", [edit]);
            }
        }
    }

    private static Edit? Declaration(JointDeclaration joint, string hub, string subnet) => joint.Declare(
        "PrivateEndpoint",
        $"{hub}Endpoint",
        $"($\"pe-{{{joint.First}.Name}}\", {joint.First}, {joint.Second}.Subnet({subnet})) {{ Dns = global::IotVnetDsl.Dns.PrivateZones }}");
}
