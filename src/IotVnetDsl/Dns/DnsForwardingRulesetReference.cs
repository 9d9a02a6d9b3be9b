namespace IotVnetDsl;

/// <summary>Points to a forwarding ruleset; made by conversion from a <see cref="DnsForwardingRuleset"/>.</summary>
public sealed record DnsForwardingRulesetReference : ResourceReference
{
    internal DnsForwardingRulesetReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
