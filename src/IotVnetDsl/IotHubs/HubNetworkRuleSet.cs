namespace IotVnetDsl;

/// <summary>A hub's newer filter (<c>properties.networkRuleSets</c>): a list of those who get in, over a default.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
public sealed record HubNetworkRuleSet
{
    /// <summary>
    /// What happens to those that no rule names (<c>defaultAction</c>). Denying with an empty list refuses everybody. Unset =
    /// <see cref="FirewallAction.Deny"/>.
    /// </summary>
    public FirewallAction? DefaultAction { get; init; }

    /// <summary>
    /// Whether the filter covers the built-in endpoint (<c>applyToBuiltInEventHubEndpoint</c>), which Azure requires to be said. False
    /// leaves that endpoint public (IVD4006). Unset = true.
    /// </summary>
    public bool? ApplyToBuiltInEndpoint { get; init; }

    /// <summary>Who gets in (<c>ipRules</c>), at most 100, in no order. Unset = nobody.</summary>
    public ValueList<HubIpRule>? IpRules { get; init; }
}
