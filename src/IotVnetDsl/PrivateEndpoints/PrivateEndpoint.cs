using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A private endpoint (<c>Microsoft.Network/privateEndpoints</c>): private addresses in a subnet, by which a resource is reached.
/// Billed by the hour. Target, sub-resource, subnet and region cannot be changed: another endpoint is made beside it first.
/// </summary>
/// <remarks>
/// At most 1,000 in a virtual network. Writes that touch one hub run one after another, since each changes the hub's etag.
/// Source: Azure Resource Manager type definitions 2024-05-01.
/// </remarks>
public sealed record PrivateEndpoint : RegionalResource
{
    private const string Address = "address";

    /// <summary>Declares a private endpoint.</summary>
    /// <param name="name">2-64 letters, digits, <c>_ . -</c>, starting with a letter or digit; unique in the resource group.</param>
    /// <param name="target">The resource that is reached: a hub, a storage account, a namespace. It may be in any region.</param>
    /// <param name="subnet">Where the addresses are taken from; the endpoint lives in the region of its network.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public PrivateEndpoint(
        string name, ResourceReference target, SubnetReference subnet, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => (Target, Subnet) = (target, subnet);

    /// <summary>The resource that is reached (<c>privateLinkServiceConnections[].properties.privateLinkServiceId</c>).</summary>
    public ResourceReference Target { get; init; }

    /// <summary>
    /// Where the addresses are taken from (<c>properties.subnet.id</c>): not a gateway's, a delegated or a full one. A hub takes two
    /// addresses, everything else one.
    /// </summary>
    public SubnetReference Subnet { get; init; }

    /// <summary>
    /// The part of the target that is reached (<c>groupIds[0]</c>). Unset = the usual one of its type: a hub's <c>iotHub</c>, a storage
    /// account's <c>blob</c>, a namespace's <c>namespace</c>, a provisioning service's <c>iotDps</c>, a vault's <c>vault</c>. One that the
    /// target does not have is refused (IVD3008).
    /// </summary>
    public SubResource? SubResource { get; init; }

    /// <summary>
    /// The request to the target's owner, where whoever deploys may not approve the connection
    /// (<c>manualPrivateLinkServiceConnections</c>). The endpoint carries no traffic until it is approved. Read when the endpoint is made;
    /// setting or removing it later makes another endpoint. Unset = approved at once; if that is not permitted, Azure refuses with
    /// <c>LinkedAuthorizationFailed</c>.
    /// </summary>
    public ManualApproval? Approval { get; init; }

    /// <summary>
    /// How names come to resolve to the endpoint. Unset = not by this endpoint: without a zone group that is declared or made by
    /// policy, clients go on resolving the public addresses (IVD3009).
    /// </summary>
    public Dns? Dns { get; init; }

    /// <summary>
    /// Name of the endpoint's network interface (<c>properties.customNetworkInterfaceName</c>), 1-80 characters. Cannot be changed.
    /// Unset = Azure makes one.
    /// </summary>
    public string? NetworkInterfaceName { get; init; }

    /// <summary>
    /// Addresses of its subnet that it takes (<c>properties.ipConfigurations</c>), one for each member of the sub-resource or none at all: a
    /// hub's are <c>iotHub</c> and <c>eventHub</c>, everything else has one of the sub-resource's name. Some only are refused with
    /// <c>PrivateEndpointIpConfigurationMissingMemberNamesRequiredByFps</c>. Unset = left as they are; Azure takes the next free ones.
    /// </summary>
    public ValueList<PrivateEndpointAddress>? Addresses { get; init; }

    /// <summary>
    /// Groups that security rules know the endpoint by (<c>properties.applicationSecurityGroups</c>), in its region. A list that is set is
    /// complete; unset = left as they are.
    /// </summary>
    public ValueList<ApplicationSecurityGroupReference>? ApplicationSecurityGroups { get; init; }

    /// <summary>A reference to the endpoint.</summary>
    /// <param name="endpoint">The endpoint; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(endpoint))]
    public static implicit operator PrivateEndpointReference?(PrivateEndpoint? endpoint) => endpoint is null ? null : new(endpoint.Self);

    /// <summary>The endpoint where an address is wanted: the one that it has.</summary>
    /// <param name="endpoint">The endpoint; null becomes null.</param>
    [GraphConversion(Property = nameof(DnsRecordAddress.Endpoint), Output = Address)]
    [return: NotNullIfNotNull(nameof(endpoint))]
    public static implicit operator DnsRecordAddress?(PrivateEndpoint? endpoint) => endpoint is null ? null : DnsRecordAddress.Of(new PrivateEndpointReference(endpoint.Output(Address)));

    /// <summary>A reference to the endpoint, as to any resource.</summary>
    /// <param name="endpoint">The endpoint; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(endpoint))]
    public static implicit operator ResourceReference?(PrivateEndpoint? endpoint) => (PrivateEndpointReference?)endpoint;
}
