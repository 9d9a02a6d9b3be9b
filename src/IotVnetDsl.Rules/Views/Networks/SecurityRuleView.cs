using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class SecurityRuleView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public NumberProperty Priority => new(Member());

    public EnumProperty<TrafficDirection> Direction => new(Member());

    public EnumProperty<FirewallAction> Access => new(Member());

    public EnumProperty<TrafficProtocol> Protocol => new(Member());

    public ListProperty<TextProperty> Sources => new(Member(), item => new(item));

    public ListProperty<ReferenceProperty> SourceGroups => new(Member(), item => new(item));

    public ListProperty<TextProperty> SourcePorts => new(Member(), item => new(item));

    public ListProperty<TextProperty> Destinations => new(Member(), item => new(item));

    public ListProperty<ReferenceProperty> DestinationGroups => new(Member(), item => new(item));

    public ListProperty<TextProperty> DestinationPorts => new(Member(), item => new(item));

    public TextProperty Description => new(Member());
}

/// <summary>As the library's.</summary>
public enum TrafficDirection
{
    Inbound,
    Outbound,
}

/// <summary>As the library's.</summary>
public enum TrafficProtocol
{
    Any,
    Tcp,
    Udp,
    Icmp,
    Esp,
    Ah,
}
