using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Network;

/// <summary>A gateway's end of a BGP session.</summary>
internal static class Bgp
{
    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("BGP number", "properties.bgpSettings.asn") { Value = gateway => gateway.Part("Bgp")?.Value("Asn") },
        new("BGP address", "properties.bgpSettings.bgpPeeringAddress") { Value = gateway => gateway.Part("Bgp")?.Value("PeeringAddress") },
    ];
}
