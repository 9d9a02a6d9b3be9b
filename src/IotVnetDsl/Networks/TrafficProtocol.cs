namespace IotVnetDsl;

/// <summary>Protocols that a security rule is about (<c>properties.protocol</c>).</summary>
public enum TrafficProtocol
{
    /// <summary>All of them (<c>*</c>).</summary>
    Any,

    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,

    /// <summary>ICMP.</summary>
    Icmp,

    /// <summary>Encapsulated payloads of IPsec.</summary>
    Esp,

    /// <summary>Authentication headers of IPsec.</summary>
    Ah,
}
