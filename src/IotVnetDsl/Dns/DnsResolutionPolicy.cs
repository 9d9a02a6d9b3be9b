namespace IotVnetDsl;

/// <summary>What a linked network gets for a name that the private zone does not have (<c>resolutionPolicy</c>).</summary>
public enum DnsResolutionPolicy
{
    /// <summary>No such name: other people's hubs that use private link as well become unresolvable in the network.</summary>
    Default,

    /// <summary>The public answer.</summary>
    NxDomainRedirect,
}
