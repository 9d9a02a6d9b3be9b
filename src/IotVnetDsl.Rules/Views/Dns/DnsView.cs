using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Dns;

public sealed class DnsView(Property self) : PartView(self)
{
    public EnumProperty<DnsKind> Kind => new(Member());
}

/// <summary>As the library's.</summary>
public enum DnsKind
{
    PrivateZones,
    ByPolicy,
}
