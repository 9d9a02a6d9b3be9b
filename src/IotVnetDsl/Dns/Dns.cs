using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>How names come to resolve to a private endpoint.</summary>
public sealed record Dns
{
    private Dns(DnsKind kind) => Kind = kind;

    /// <summary>
    /// With the endpoint come the zones that its sub-resource needs, a link of each to the subnet's network, and the endpoint's zone
    /// group. Zones and links are shared with other endpoints of the same network; declared ones win.
    /// </summary>
    [GraphMember(nameof(Kind), DnsKind.PrivateZones)]
    public static Dns PrivateZones { get; } = new(DnsKind.PrivateZones);

    /// <summary>Zone group and records are made by a policy of the platform team; we neither write nor miss them.</summary>
    [GraphMember(nameof(Kind), DnsKind.ByPolicy)]
    public static Dns ByPolicy { get; } = new(DnsKind.ByPolicy);

    /// <summary>Who makes zones, links and records.</summary>
    public DnsKind Kind { get; init; }
}
