namespace IotVnetDsl.Planning.Tests.Resources.Examples;

public sealed record DnsResolverExample : Example
{
    private const string Delegation = "Microsoft.Network/dnsResolvers";

    public VirtualNetwork Network => new("vnet-dns")
    {
        AddressSpace = ["10.40.0.0/16"],
        Subnets = [new("plant", "10.40.1.0/28") { Delegation = Delegation }, new("office", "10.40.2.0/24") { Delegation = Delegation }],
    };

    public DnsResolver Resolver => new("dnspr-plant", Network)
    {
        InboundEndpoints = [new("plant", Network.Subnet("plant")), new("office", Network.Subnet("office")) { PrivateIpAddress = "10.40.2.9" }],
        Tags = [new("asked-by", "plant")],
    };
}
