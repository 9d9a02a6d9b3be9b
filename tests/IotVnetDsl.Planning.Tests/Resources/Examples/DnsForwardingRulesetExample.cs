namespace IotVnetDsl.Planning.Tests.Resources.Examples;

/// <summary>A hub network that resolves for its spoke: by rules that lead to its inbound endpoint, and to a site's own servers.</summary>
public sealed record DnsForwardingRulesetExample : Example
{
    private const string Service = "Microsoft.Network/dnsResolvers";

    public VirtualNetwork Center => new("vnet-center")
    {
        AddressSpace = ["10.43.0.0/16"],
        Subnets = [new("dns-in", "10.43.1.0/28") { Delegation = Service }, new("dns-out", "10.43.2.0/28") { Delegation = Service }],
    };

    public VirtualNetwork Spoke => new("vnet-spoke") { AddressSpace = ["10.44.0.0/16"], Subnets = [new("lines", "10.44.1.0/24")] };

    public DnsResolver Resolver => new("dnspr-center", Center)
    {
        InboundEndpoints = [new("in", Center.Subnet("dns-in")) { PrivateIpAddress = "10.43.1.4" }],
        OutboundEndpoints = [new("out", Center.Subnet("dns-out"))],
    };

    public DnsForwardingRuleset Names => new("dnsfrs-center", [Resolver.OutboundEndpoint("out")])
    {
        Rules =
        [
            new("hubs", "azure-devices.net.", ["10.43.1.4"]),
            new("site", "plant.contoso.com.", ["192.168.0.53", new("192.168.0.54") { Port = 5353 }]) { Enabled = false },
        ],
    };

    public DnsForwardingRulesetLink SpokeAsks => new("spoke", Names, Spoke);
}
