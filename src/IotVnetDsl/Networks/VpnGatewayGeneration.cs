namespace IotVnetDsl;

/// <summary>Generation of a VPN gateway (<c>properties.vpnGatewayGeneration</c>).</summary>
public enum VpnGatewayGeneration
{
    /// <summary>The first, of VpnGw1 to VpnGw3.</summary>
    Generation1,

    /// <summary>The second, for VpnGw2 to VpnGw5: more throughput at the same price.</summary>
    Generation2,
}
