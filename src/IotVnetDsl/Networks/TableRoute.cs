namespace IotVnetDsl;

/// <summary>A route of a route table (<c>properties.routes[]</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
/// <param name="Name">1-80 letters, digits, <c>_ . -</c>; unique in the table.</param>
/// <param name="Destination">The traffic that it is about: a block of addresses, or a service tag (<c>addressPrefix</c>).</param>
/// <param name="NextHop">Where it sends the traffic (<c>nextHopType</c>).</param>
public sealed record TableRoute(string Name, string Destination, NextHop NextHop)
{
    /// <summary>Address of the appliance (<c>nextHopIpAddress</c>), with <see cref="NextHop.VirtualAppliance"/> only. Unset = none.</summary>
    public string? NextHopAddress { get; init; }
}
