namespace IotVnetDsl;

public sealed partial record Subnet
{
    /// <summary>The gateway that connections to the internet leave by (<c>properties.natGateway</c>), of the same region. Unset = left as it is.</summary>
    public NatGatewayReference? NatGateway { get; init; }
}
