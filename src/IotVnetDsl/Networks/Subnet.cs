namespace IotVnetDsl;

/// <summary>A subnet of a virtual network (<c>…/virtualNetworks/subnets</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
/// <param name="Name">
/// 1-80 letters, digits, <c>_ . -</c>, unique in the network. <c>GatewaySubnet</c>, <c>AzureFirewallSubnet</c>, <c>AzureBastionSubnet</c>
/// and <c>RouteServerSubnet</c> are for those services only and take no private endpoint.
/// </param>
/// <param name="AddressPrefix">
/// Block of addresses (<c>properties.addressPrefix</c>), /29 or larger, inside the network's address space and apart from its other
/// subnets. Azure keeps five addresses of it; <c>GatewaySubnet</c> should be /27. Cannot be changed while anything is in the subnet.
/// </param>
public sealed partial record Subnet(string Name, AddressPrefix AddressPrefix)
{
    /// <summary>
    /// Services that the subnet reaches with its private addresses (<c>properties.serviceEndpoints</c>), so that their firewalls can
    /// name it. A list that is set is complete; unset = left as they are.
    /// </summary>
    public ValueList<ServiceEndpoint>? ServiceEndpoints { get; init; }

    /// <summary>
    /// The service that has the subnet to itself (<c>properties.delegations[].properties.serviceName</c>, such as
    /// <c>Microsoft.Web/serverFarms</c>). Such a subnet takes no private endpoint. Unset = left as it is.
    /// </summary>
    public string? Delegation { get; init; }

    /// <summary>
    /// Whether security groups and routes hold for private endpoints in the subnet (<c>properties.privateEndpointNetworkPolicies</c>).
    /// Unset = left as it is; <see cref="PrivateEndpointNetworkPolicies.Disabled"/> in a new subnet.
    /// </summary>
    public PrivateEndpointNetworkPolicies? PrivateEndpointNetworkPolicies { get; init; }
}
