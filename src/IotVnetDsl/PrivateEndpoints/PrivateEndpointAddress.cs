namespace IotVnetDsl;

/// <summary>
/// An address that a private endpoint takes for a member of its sub-resource (an item of <c>properties.ipConfigurations</c>). One outside the
/// subnet, kept by Azure or taken is refused (IVD3016).
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
/// <param name="Member">
/// The member (<c>memberName</c>): <c>iotHub</c> or <c>eventHub</c> of a hub; <c>blob</c>, <c>file</c> … of an account; <c>namespace</c>.
/// </param>
/// <param name="Address">The IPv4 address (<c>privateIPAddress</c>), in the subnet, neither one of its first four nor its last.</param>
public sealed record PrivateEndpointAddress(string Member, string Address);
