using IotVnetDsl.Convention;

namespace IotVnetDsl;

// Roles on a provisioning service, for those who keep its enrollments.
public sealed partial record Role
{
    /// <summary>Device Provisioning Service Data Contributor: enrollments and registrations, to read and to write.</summary>
    [GraphValue("dfce44e4-17b7-4bd1-a6d1-04996ec95633")]
    public static Role DeviceProvisioningServiceDataContributor { get; } = new("dfce44e4-17b7-4bd1-a6d1-04996ec95633");

    /// <summary>Device Provisioning Service Data Reader: enrollments and registrations, to read.</summary>
    [GraphValue("10745317-c249-44a1-a5ce-3a4353c0bbd8")]
    public static Role DeviceProvisioningServiceDataReader { get; } = new("10745317-c249-44a1-a5ce-3a4353c0bbd8");
}
