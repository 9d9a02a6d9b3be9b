using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// An address that a name in a zone has (<c>ipv4Address</c>): a text, or that of a private endpoint, which Azure chooses. Written as either:
/// <c>["10.20.1.10"]</c>, <c>[HubEndpoint]</c>.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-06-01.</remarks>
public sealed record DnsRecordAddress
{
    private DnsRecordAddress()
    {
    }

    /// <summary>The IPv4 address. Unset = <see cref="Endpoint"/> says whose it is.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// The private endpoint whose address it is, known after the endpoint is created: read from its network interface
    /// (<c>ipConfigurations[].properties.privateIPAddress</c>). Unset = <see cref="Text"/> says the address.
    /// </summary>
    public PrivateEndpointReference? Endpoint { get; init; }

    /// <summary>
    /// Which of the endpoint's addresses (<c>privateLinkConnectionProperties.requiredMemberName</c>): <c>iotHub</c> or <c>eventHub</c> of a
    /// hub. Unset = that of the sub-resource's own name, else the first.
    /// </summary>
    public string? Member { get; init; }

    /// <summary>One of a private endpoint's addresses.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="member">Azure's name of the member that has it: <c>iotHub</c> or <c>eventHub</c> of a hub.</param>
    [GraphFactory]
    public static DnsRecordAddress Of(PrivateEndpointReference endpoint, string member) => new() { Endpoint = endpoint, Member = member };

    /// <summary>The address that a text says.</summary>
    /// <param name="text">The text; null becomes null.</param>
    [GraphConversion(Property = nameof(Text))]
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator DnsRecordAddress?(string? text) => text is null ? null : new() { Text = text };

    internal static DnsRecordAddress Of(PrivateEndpointReference endpoint) => new() { Endpoint = endpoint };
}
