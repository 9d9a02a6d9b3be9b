using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A NAT gateway (<c>Microsoft.Network/natGateways</c>): gives what is in a subnet a way out to the internet by public addresses of one's
/// own, and nobody a way in. It is billed by the hour and by what passes.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
public sealed record NatGateway : RegionalResource
{
    /// <summary>Declares a NAT gateway.</summary>
    /// <param name="name">
    /// 1-80 letters, digits, <c>_ . -</c>, starting with a letter or digit, ending with one or <c>_</c>; unique in the resource group.
    /// </param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public NatGateway(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>
    /// The addresses that connections leave by (<c>properties.publicIpAddresses</c>), at most 16, of the gateway's own region. A list that
    /// is set is complete; unset = left as they are, and a new gateway without any lets nothing out.
    /// </summary>
    public ValueList<PublicIpAddressReference>? PublicIpAddresses { get; init; }

    /// <summary>Minutes after which a silent connection is forgotten (<c>properties.idleTimeoutInMinutes</c>), 4-120. Unset = 4.</summary>
    public int? IdleTimeoutInMinutes { get; init; }

    /// <summary>
    /// The availability zone that the gateway stands in (<c>zones</c>: <c>"1"</c>, <c>"2"</c> or <c>"3"</c>), at most one. Cannot be
    /// changed. Unset = none in particular.
    /// </summary>
    public ValueList<string>? Zones { get; init; }

    /// <summary>A reference to the gateway.</summary>
    /// <param name="gateway">The gateway; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(gateway))]
    public static implicit operator NatGatewayReference?(NatGateway? gateway) => gateway is null ? null : new(gateway.Self);

    /// <summary>A reference to the gateway, as to any resource.</summary>
    /// <param name="gateway">The gateway; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(gateway))]
    public static implicit operator ResourceReference?(NatGateway? gateway) => (NatGatewayReference?)gateway;
}
