using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Dns;

public sealed class DnsRecordAddressView(Property self) : PartView(self)
{
    public TextProperty Text => new(Member());

    public ReferenceProperty Endpoint => new(Member());

    public new TextProperty Member => new(base.Member());
}
