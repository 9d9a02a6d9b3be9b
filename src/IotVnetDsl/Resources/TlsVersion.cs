namespace IotVnetDsl;

/// <summary>A version of TLS, as the lowest that clients may use. Below 1.2 is IVD5009.</summary>
/// <remarks>Source: Azure Resource Manager type definitions of each service.</remarks>
public enum TlsVersion
{
    /// <summary>TLS 1.0 (<c>TLS1_0</c>, <c>1.0</c>). Retired; services refuse or ignore it for new resources.</summary>
    Tls10,

    /// <summary>TLS 1.1 (<c>TLS1_1</c>, <c>1.1</c>). Retired; services refuse or ignore it for new resources.</summary>
    Tls11,

    /// <summary>TLS 1.2 (<c>TLS1_2</c>, <c>1.2</c>). The only value that is documented for a hub.</summary>
    Tls12,

    /// <summary>TLS 1.3 (<c>TLS1_3</c>, <c>1.3</c>). For storage accounts; a hub and namespaces do not know it.</summary>
    Tls13,
}
