using System.Runtime.CompilerServices;

namespace IotVnetDsl;

/// <summary>
/// Lets a virtual network ask as a forwarding ruleset says (<c>…/dnsForwardingRulesets/virtualNetworkLinks</c>). It lives with its ruleset. A
/// network has one ruleset, and DNS servers of its own overrule it.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2022-07-01.</remarks>
public sealed record DnsForwardingRulesetLink : NamedResource
{
    /// <summary>Declares a link.</summary>
    /// <param name="name">1-80 letters, digits, <c>_ . -</c>; unique in the ruleset.</param>
    /// <param name="ruleset">Whose rules count.</param>
    /// <param name="virtualNetwork">The network that asks, in the ruleset's region; it need not be peered with the resolver's.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public DnsForwardingRulesetLink(
        string name,
        DnsForwardingRulesetReference ruleset,
        VirtualNetworkReference virtualNetwork,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, file, line) => (Ruleset, VirtualNetwork) = (ruleset, virtualNetwork);

    /// <summary>Whose rules count.</summary>
    public DnsForwardingRulesetReference Ruleset { get; init; }

    /// <summary>The network that asks (<c>properties.virtualNetwork.id</c>). Cannot be changed.</summary>
    public VirtualNetworkReference VirtualNetwork { get; init; }
}
