namespace IotVnetDsl;

/// <summary>Which way traffic goes, seen from the subnet (<c>properties.direction</c>).</summary>
public enum TrafficDirection
{
    /// <summary>Into the subnet.</summary>
    Inbound,

    /// <summary>Out of the subnet.</summary>
    Outbound,
}
