using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// An ExpressRoute circuit (<c>Microsoft.Network/expressRouteCircuits</c>): a provider's line between sites and Azure. Billed from its
/// creation on, whether the provider has provisioned it or not, which takes days.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
public sealed record ExpressRouteCircuit : RegionalResource
{
    /// <summary>Declares a circuit.</summary>
    /// <param name="name">
    /// 1-80 letters, digits, <c>_ . -</c>, starting with a letter or digit, ending with one or <c>_</c>; unique in the resource group.
    /// </param>
    /// <param name="tier">How far it reaches.</param>
    /// <param name="billing">How outbound data is billed.</param>
    /// <param name="provider">Who lays it, and where.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public ExpressRouteCircuit(
        string name,
        ExpressRouteTier tier,
        ExpressRouteBilling billing,
        ExpressRouteProvider provider,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, file, line) => (Tier, Billing, Provider) = (tier, billing, provider);

    /// <summary>How far it reaches (<c>sku.tier</c>).</summary>
    public ExpressRouteTier Tier { get; init; }

    /// <summary>How outbound data is billed (<c>sku.family</c>).</summary>
    public ExpressRouteBilling Billing { get; init; }

    /// <summary>Who lays it, and where (<c>properties.serviceProviderProperties</c>).</summary>
    public ExpressRouteProvider Provider { get; init; }

    /// <summary>The private peering, by which virtual networks are reached. Unset = left as it is.</summary>
    public ExpressRoutePrivatePeering? PrivatePeering { get; init; }

    /// <summary>A reference to the circuit.</summary>
    /// <param name="circuit">The circuit; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(circuit))]
    public static implicit operator ExpressRouteCircuitReference?(ExpressRouteCircuit? circuit) => circuit is null ? null : new(circuit.Self);

    /// <summary>A reference to the circuit, as to any resource.</summary>
    /// <param name="circuit">The circuit; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(circuit))]
    public static implicit operator ResourceReference?(ExpressRouteCircuit? circuit) => (ExpressRouteCircuitReference?)circuit;
}
