namespace IotVnetDsl;

/// <summary>What of a subnet's policies holds for the private endpoints in it (<c>privateEndpointNetworkPolicies</c>).</summary>
public enum PrivateEndpointNetworkPolicies
{
    /// <summary>Neither: rules of a security group on the subnet do not protect its private endpoints.</summary>
    Disabled,

    /// <summary>Network security groups and route tables.</summary>
    Enabled,

    /// <summary>Network security groups only.</summary>
    NetworkSecurityGroupEnabled,

    /// <summary>Route tables only.</summary>
    RouteTableEnabled,
}
