namespace IotVnetDsl;

/// <summary>Who makes a private endpoint's zones, links and records.</summary>
public enum DnsKind
{
    /// <summary>The private endpoint, with itself.</summary>
    PrivateZones,

    /// <summary>A policy of the platform team.</summary>
    ByPolicy,
}
