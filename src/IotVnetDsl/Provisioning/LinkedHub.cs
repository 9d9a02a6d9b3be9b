namespace IotVnetDsl;

/// <summary>A hub that a provisioning service gives devices to (<c>properties.iotHubs[]</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2026-08-31.</remarks>
/// <param name="Hub">The hub (<c>hostName</c>).</param>
public sealed record LinkedHub(ResourceReference Hub)
{
    /// <summary>
    /// How the service signs in to the hub (<c>authenticationType</c>): it registers devices and writes their twins. By an identity it needs
    /// <see cref="Role.IotHubDataContributor"/> there; by a key the connection string is of a policy with <c>RegistryWrite</c> and
    /// <c>ServiceConnect</c>. Unset = by its system-assigned identity.
    /// </summary>
    public EndpointAuthentication? Authentication { get; init; }

    /// <summary>
    /// How many of the devices it takes beside the other hubs (<c>allocationWeight</c>), 1-1000, where devices are spread evenly. Unset = left
    /// as it is; as many as any other.
    /// </summary>
    public int? Weight { get; init; }

    /// <summary>
    /// Whether the allocation policy may choose it (<c>applyAllocationPolicy</c>); false leaves enrollments that name it. Unset = left as it
    /// is.
    /// </summary>
    public bool? IsAllocated { get; init; }
}
