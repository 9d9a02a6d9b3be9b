using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Dns;

public sealed class DnsOutboundEndpointView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public ReferenceProperty Subnet => new(Member());
}
