using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A Device Provisioning Service (<c>Microsoft.Devices/provisioningServices</c>): devices ask it once which hub is theirs. Private
/// endpoints and IP rules are about who asks; it writes to its hubs by a way of Azure's own, which no network setting of a hub closes.
/// </summary>
/// <remarks>
/// Its private endpoint needs the zone <c>privatelink.azure-devices-provisioning.net</c>. Source: Azure Resource Manager type definitions
/// 2026-08-31; https://learn.microsoft.com/azure/iot-dps/virtual-network-support.
/// </remarks>
public sealed partial record DeviceProvisioningService : RegionalResource
{
    /// <summary>Declares a provisioning service.</summary>
    /// <param name="name">3-64 letters, digits and hyphens, not ending with a hyphen, unique in all of Azure.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public DeviceProvisioningService(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>Units (<c>sku.capacity</c>) of its only size, S1. Unset = 1 when it is created, then left as it is.</summary>
    public int? Capacity { get; init; }

    /// <summary>Its managed identity (<c>identity</c>), by which it can sign in to its hubs. Unset = left as it is; none on a new one.</summary>
    public Identity? Identity { get; init; }

    /// <summary>
    /// Whether it can be reached by public addresses (<c>properties.publicNetworkAccess</c>). Disabled leaves private endpoints only, and all
    /// IP rules are ignored. Unset = <see cref="PublicNetworkAccess.Enabled"/>.
    /// </summary>
    public PublicNetworkAccess? PublicNetworkAccess { get; init; }

    /// <summary>
    /// Who gets in by public addresses (<c>properties.ipFilterRules</c>): ordered, the first rule that fits decides, and who fits none gets
    /// in. At most 100. A list that is set is complete; unset = left as they are, none on a new one.
    /// </summary>
    public ValueList<ProvisioningIpRule>? IpFilterRules { get; init; }

    /// <summary>
    /// How a hub is chosen for a device whose enrollment does not say (<c>properties.allocationPolicy</c>). Unset = left as it is;
    /// <see cref="AllocationPolicy.Hashed"/> on a new one.
    /// </summary>
    public AllocationPolicy? AllocationPolicy { get; init; }

    /// <summary>
    /// The hubs that devices are given to (<c>properties.iotHubs</c>), of any region and subscription; at most 50. A list that is set is
    /// complete; unset = left as they are.
    /// </summary>
    public ValueList<LinkedHub>? LinkedHubs { get; init; }

    /// <summary>True = its access policies and their keys are refused (<c>properties.disableLocalAuth</c>). Unset = false.</summary>
    public bool? DisableLocalAuthentication { get; init; }

    /// <summary>
    /// True = nothing is copied to the paired region (<c>properties.enableDataResidency</c>); offered in Brazil South and Southeast Asia. Cannot be
    /// changed. Unset = left as it is; false on a new one.
    /// </summary>
    /// <remarks>Source: https://learn.microsoft.com/azure/iot-dps/iot-dps-ha-dr, November 2026.</remarks>
    public bool? EnableDataResidency { get; init; }

    /// <summary>
    /// Its system-assigned identity (<c>identity.principalId</c>), known after it is created: the principal of its role assignments.
    /// </summary>
    [GraphReference(Output = "identity.principalId")]
    public PrincipalReference SystemIdentity => new(Output("identity.principalId"));
}
