namespace IotVnetDsl;

public sealed partial record Subnet
{
    /// <summary>
    /// What traffic the subnet lets through (<c>properties.networkSecurityGroup</c>), of the same region; never for <c>GatewaySubnet</c>
    /// (IVD3021). Private endpoints obey it only where their network policies say so. Unset = left as it is.
    /// </summary>
    public NetworkSecurityGroupReference? NetworkSecurityGroup { get; init; }
}
