namespace IotVnetDsl;

/// <summary>A side of a provisioning service.</summary>
public enum ProvisioningApi
{
    /// <summary>Where services keep enrollments (<c>serviceApi</c>).</summary>
    Service,

    /// <summary>Where devices register (<c>deviceApi</c>).</summary>
    Device,
}
