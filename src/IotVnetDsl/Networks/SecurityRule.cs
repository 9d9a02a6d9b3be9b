namespace IotVnetDsl;

/// <summary>A rule of a network security group (<c>properties.securityRules[]</c>): lets traffic through, or not.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
/// <param name="Name">1-80 letters, digits, <c>_ . -</c>; unique in the group.</param>
/// <param name="Priority">Which rule counts (<c>priority</c>), 100-4096: the lowest that fits. Unique in its direction.</param>
/// <param name="Direction">Which way the traffic goes (<c>direction</c>).</param>
/// <param name="Access">What happens to it (<c>access</c>).</param>
public sealed record SecurityRule(string Name, int Priority, TrafficDirection Direction, FirewallAction Access)
{
    /// <summary>Of which protocol it is (<c>protocol</c>). Unset = <see cref="TrafficProtocol.Any"/>.</summary>
    public TrafficProtocol? Protocol { get; init; }

    /// <summary>
    /// Where it comes from: blocks of addresses, or a service tag such as <c>VirtualNetwork</c> (<c>sourceAddressPrefix</c>,
    /// <c>sourceAddressPrefixes</c>). Unset = anywhere.
    /// </summary>
    public ValueList<string>? Sources { get; init; }

    /// <summary>
    /// Application security groups that it comes from (<c>sourceApplicationSecurityGroups</c>), all with interfaces in one network, at most 10 in
    /// a rule. With them <see cref="Sources"/> is unset (IVD3029). Unset = none.
    /// </summary>
    public ValueList<ApplicationSecurityGroupReference>? SourceGroups { get; init; }

    /// <summary>Ports, or ranges of them, that it comes from (<c>sourcePortRange</c>, <c>sourcePortRanges</c>). Unset = any.</summary>
    public ValueList<string>? SourcePorts { get; init; }

    /// <summary>
    /// Where it goes: blocks of addresses, or a service tag (<c>destinationAddressPrefix</c>, <c>destinationAddressPrefixes</c>). Unset =
    /// anywhere.
    /// </summary>
    public ValueList<string>? Destinations { get; init; }

    /// <summary>
    /// Application security groups that it goes to (<c>destinationApplicationSecurityGroups</c>): those that private endpoints name, for one. At most 10
    /// in a rule. With them <see cref="Destinations"/> is unset (IVD3029). Unset = none.
    /// </summary>
    public ValueList<ApplicationSecurityGroupReference>? DestinationGroups { get; init; }

    /// <summary>
    /// Ports, or ranges of them, that it goes to (<c>destinationPortRange</c>, <c>destinationPortRanges</c>): devices reach a hub by 8883, 5671
    /// or 443. Unset = any.
    /// </summary>
    public ValueList<string>? DestinationPorts { get; init; }

    /// <summary>What it is for (<c>description</c>), at most 140 characters. Unset = left as it is.</summary>
    public string? Description { get; init; }
}
