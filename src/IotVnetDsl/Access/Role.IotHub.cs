using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Roles on a hub, for those who call it.
public sealed partial record Role
{
    /// <summary>IoT Hub Data Contributor: the hub's data plane. For callers of a hub, never for the hub itself.</summary>
    [GraphValue("4fc6c259-987e-4a07-842e-c321cc9d413f")]
    public static Role IotHubDataContributor { get; } = new("4fc6c259-987e-4a07-842e-c321cc9d413f");

    /// <summary>IoT Hub Data Reader: read the hub's data plane. For callers of a hub.</summary>
    [GraphValue("b447c946-2db7-41ec-983d-d8bf3b1c77e3")]
    public static Role IotHubDataReader { get; } = new("b447c946-2db7-41ec-983d-d8bf3b1c77e3");

    /// <summary>IoT Hub Registry Contributor: the device registry, import and export jobs included. For callers of a hub.</summary>
    [GraphValue("4ea46cd5-c1b2-4a8e-910b-273211f9ce47")]
    public static Role IotHubRegistryContributor { get; } = new("4ea46cd5-c1b2-4a8e-910b-273211f9ce47");

    /// <summary>IoT Hub Twin Contributor: device and module twins. For callers of a hub.</summary>
    [GraphValue("494bdba2-168f-4f31-a0a1-191d2f7c028c")]
    public static Role IotHubTwinContributor { get; } = new("494bdba2-168f-4f31-a0a1-191d2f7c028c");
}
