using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// The firewall of a storage account or key vault (<c>properties.networkAcls</c>) or of an event hubs or service bus namespace
/// (<c>…/networkRuleSets/default</c>). It judges public addresses and subnets with a service endpoint; traffic through a private
/// endpoint always passes, and a hub passes as a trusted service only, which it is for targets of its own Microsoft Entra tenant.
/// </summary>
/// <remarks>
/// Event hubs need Standard or better; service bus takes IP rules from Standard on, the rest with Premium. Source: Azure Resource Manager type definitions 2024-01-01.
/// </remarks>
public sealed record Firewall
{
    /// <summary>The article's configuration: everybody is refused but trusted services of Azure, of which a hub's system identity is one.</summary>
    [GraphMember(nameof(DefaultAction), FirewallAction.Deny)]
    [GraphMember(nameof(TrustedServices), true)]
    public static Firewall TrustedServicesOnly { get; } = new() { DefaultAction = FirewallAction.Deny, TrustedServices = true };

    /// <summary>
    /// What happens to those that no rule names (<c>defaultAction</c>). With <see cref="FirewallAction.Allow"/> rules mean nothing. Unset =
    /// <see cref="FirewallAction.Deny"/>, always sent. A namespace that denies without a single rule stays open to whoever has a key
    /// (IVD4017).
    /// </summary>
    public FirewallAction? DefaultAction { get; init; }

    /// <summary>
    /// The exception for trusted services of Azure (storage: <c>bypass: AzureServices</c>; namespaces:
    /// <c>trustedServiceAccessEnabled</c>). Unset = Azure's default, true for a storage account or key vault and false for a namespace; always sent,
    /// since Azure's own answer depends on what else is sent.
    /// </summary>
    public bool? TrustedServices { get; init; }

    /// <summary>
    /// Public IPv4 addresses and blocks that get in (<c>ipRules</c>), of an event hubs namespace also IPv6 (IVD4010); at most 400 for a storage account, which
    /// refuses private ranges, /31 and /32, and 128 for a namespace. They never fit Azure services of the same region. A list that is set is complete; unset =
    /// none.
    /// </summary>
    public ValueList<AddressPrefix>? IpRules { get; init; }

    /// <summary>
    /// Subnets that get in (<c>virtualNetworkRules</c>), each with the service's endpoint (IVD3015); at most 400 for a storage account,
    /// 128 for a namespace. A list that is set is complete; unset = none.
    /// </summary>
    public ValueList<SubnetRule>? SubnetRules { get; init; }
}
