using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Dns;

public sealed class DnsForwardingRuleView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public TextProperty Domain => new(Member());

    public ListProperty<DnsServerView> Servers => new(Member(), item => new(item));

    public FlagProperty Enabled => new(Member());
}
