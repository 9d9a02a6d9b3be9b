using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A subnet that a firewall lets in (<c>virtualNetworkRules</c>). Written as the subnet.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
/// <param name="Subnet">The subnet (<c>subnet.id</c>, of an account or vault <c>id</c>), with the service's endpoint (IVD3015).</param>
public sealed record SubnetRule(SubnetReference Subnet)
{
    /// <summary>
    /// True = the rule is made even while the subnet has no endpoint of the service, and lets nobody in until it has one
    /// (<c>ignoreMissingVnetServiceEndpoint</c>); of namespaces and vaults, storage accounts know no such thing. Unset = false.
    /// </summary>
    public bool? IgnoreMissingServiceEndpoint { get; init; }

    /// <summary>A rule with nothing but a subnet.</summary>
    /// <param name="subnet">The subnet; null becomes null.</param>
    [GraphConversion(Property = nameof(Subnet))]
    [return: NotNullIfNotNull(nameof(subnet))]
    public static implicit operator SubnetRule?(SubnetReference? subnet) => subnet is null ? null : new(subnet);
}
