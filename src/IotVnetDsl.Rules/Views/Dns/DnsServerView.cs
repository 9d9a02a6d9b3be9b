using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Dns;

public sealed class DnsServerView(Property self) : PartView(self)
{
    public TextProperty Address => new(Member());

    public NumberProperty Port => new(Member());
}
