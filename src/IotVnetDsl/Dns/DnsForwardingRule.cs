namespace IotVnetDsl;

/// <summary>Whom a ruleset asks for names of a domain (<c>…/dnsForwardingRulesets/forwardingRules</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2022-07-01.</remarks>
/// <param name="Name">1-80 letters, digits, <c>_ -</c>, starting with a letter; unique in the ruleset.</param>
/// <param name="Domain">
/// The domain, ending with a dot (<c>properties.domainName</c>): <c>azure-devices.net.</c>, <c>.</c> for all names. Cannot be changed. For
/// private links it is the public one, which leads to <c>privatelink…</c> by itself.
/// </param>
/// <param name="Servers">The servers (<c>properties.targetDnsServers</c>), 1-6: an inbound endpoint's address, or others' outside.</param>
public sealed record DnsForwardingRule(string Name, string Domain, ValueList<DnsServer> Servers)
{
    /// <summary>False = the rule does not count (<c>properties.forwardingRuleState</c>). Unset = true.</summary>
    public bool? Enabled { get; init; }
}
