namespace IotVnetDsl;

/// <summary>Which messages a route takes (<c>source</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
public enum RouteSource
{
    /// <summary>What devices send.</summary>
    DeviceMessages,

    /// <summary>Changes of twins. Nothing on Basic.</summary>
    TwinChangeEvents,

    /// <summary>Devices and modules that are created or deleted.</summary>
    DeviceLifecycleEvents,

    /// <summary>Jobs of devices. Nothing on Basic.</summary>
    DeviceJobLifecycleEvents,

    /// <summary>Devices that connect or disconnect.</summary>
    DeviceConnectionStateEvents,
}
