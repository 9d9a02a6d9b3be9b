namespace IotVnetDsl.Rules.Views.Resources;

/// <summary>As the library's.</summary>
public enum TlsVersion
{
    Tls10,
    Tls11,
    Tls12,
    Tls13,
}
