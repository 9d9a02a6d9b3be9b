namespace IotVnetDsl;

public sealed partial record Subnet
{
    /// <summary>
    /// Where the subnet's traffic goes (<c>properties.routeTable</c>), of the same region; for <c>GatewaySubnet</c> without a way to nowhere
    /// (IVD3021). Unset = left as it is.
    /// </summary>
    public RouteTableReference? RouteTable { get; init; }
}
