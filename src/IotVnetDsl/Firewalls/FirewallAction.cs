namespace IotVnetDsl;

/// <summary>What a firewall does with those that no rule names (<c>defaultAction</c>).</summary>
public enum FirewallAction
{
    /// <summary>They get in.</summary>
    Allow,

    /// <summary>They are refused.</summary>
    Deny,
}
