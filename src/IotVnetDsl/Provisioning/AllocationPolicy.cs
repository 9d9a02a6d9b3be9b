namespace IotVnetDsl;

/// <summary>How a provisioning service chooses the hub of a device.</summary>
public enum AllocationPolicy
{
    /// <summary>Evenly, by the weights of the hubs.</summary>
    Hashed,

    /// <summary>The hub with the least latency from where the device asks; not reliable behind private endpoints.</summary>
    GeoLatency,

    /// <summary>The hub that the enrollment names.</summary>
    Static,
}
