namespace IotVnetDsl.Rules.Views.Firewalls;

/// <summary>As the library's.</summary>
public enum PublicNetworkAccess
{
    Enabled,
    Disabled,
    SecuredByPerimeter,
}
