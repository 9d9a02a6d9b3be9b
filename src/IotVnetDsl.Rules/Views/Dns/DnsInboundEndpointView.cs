using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Dns;

public sealed class DnsInboundEndpointView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public ReferenceProperty Subnet => new(Member());

    public TextProperty PrivateIpAddress => new(Member());
}
