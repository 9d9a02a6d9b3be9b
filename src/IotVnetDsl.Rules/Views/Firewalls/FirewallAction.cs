namespace IotVnetDsl.Rules.Views.Firewalls;

/// <summary>As the library's.</summary>
public enum FirewallAction
{
    Allow,
    Deny,
}
