using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>A private endpoint, with its zones, that is to be declared.</summary>
/// <param name="Edit">Declares it.</param>
/// <param name="Subnet">Name of its subnet.</param>
/// <param name="Network">Name of the property that declares the network.</param>
internal sealed record EndpointDeclaration(Edit Edit, string Subnet, string Network)
{
    private const string Subnets = "/Subnets[";

    /// <summary>The endpoint of a resource in a subnet, null where no source can be edited.</summary>
    /// <param name="site">Where it is edited from.</param>
    /// <param name="path">Path of the resource.</param>
    /// <param name="subnetPath">The subnet, as <c>Plant/Subnets[endpoints]</c>.</param>
    public static EndpointDeclaration? Of(EditSite site, string path, string subnetPath)
    {
        // A subnet is the last step, a part of the network before it.
        var end = subnetPath.LastIndexOf(Subnets, StringComparison.Ordinal);
        var subnet = subnetPath.Substring(end + Subnets.Length).TrimEnd(']');
        return DeclaredPath.Resolve(site.Topology, path) is { } target
            && DeclaredPath.Resolve(site.Topology, subnetPath.Substring(0, end)) is { } network
            && JointDeclaration.Between(site, target, network) is { } joint
            && Declare(joint, target.Last.Property.Name, SymbolDisplay.FormatLiteral(subnet, quote: true)) is { } edit
                ? new EndpointDeclaration(edit, subnet, network.Last.Property.Name)
                : null;
    }

    private static Edit? Declare(JointDeclaration joint, string target, string subnet) => joint.Declare(
        "PrivateEndpoint",
        $"{target}Endpoint",
        $"($\"pe-{{{joint.First}.Name}}\", {joint.First}, {joint.Second}.Subnet({subnet})) {{ Dns = global::IotVnetDsl.Dns.PrivateZones }}");
}
