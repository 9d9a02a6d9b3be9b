using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// Whom networks that are linked to it ask for which names (<c>Microsoft.Network/dnsForwardingRulesets</c>): a spoke resolves the private zones
/// of its hub by a rule that leads to the inbound endpoint there, without links of its own.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2022-07-01.</remarks>
public sealed record DnsForwardingRuleset : RegionalResource
{
    /// <summary>Declares a ruleset.</summary>
    /// <param name="name">1-80 letters, digits, <c>_ . -</c>, starting with a letter or digit; unique in the resource group.</param>
    /// <param name="outboundEndpoints">Where it asks from, one or two, in its region.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public DnsForwardingRuleset(
        string name, ValueList<DnsOutboundEndpointReference> outboundEndpoints, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => OutboundEndpoints = outboundEndpoints;

    /// <summary>Where it asks from (<c>properties.dnsResolverOutboundEndpoints</c>), one or two, in its region.</summary>
    public ValueList<DnsOutboundEndpointReference> OutboundEndpoints { get; init; }

    /// <summary>
    /// Whom it asks for which names (<c>…/forwardingRules</c>), at most 1,000; of those that fit a name, the longest decides. A list that is set
    /// is complete; unset = they are left as they are.
    /// </summary>
    public ValueList<DnsForwardingRule>? Rules { get; init; }

    /// <summary>A reference to the ruleset.</summary>
    /// <param name="ruleset">The ruleset; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(ruleset))]
    public static implicit operator DnsForwardingRulesetReference?(DnsForwardingRuleset? ruleset) => ruleset is null ? null : new(ruleset.Self);

    /// <summary>A reference to the ruleset, as to any resource.</summary>
    /// <param name="ruleset">The ruleset; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(ruleset))]
    public static implicit operator ResourceReference?(DnsForwardingRuleset? ruleset) => (DnsForwardingRulesetReference?)ruleset;
}
