using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Network;

/// <summary>A gateway's end of a BGP session.</summary>
internal static class Bgp
{
    private static readonly Part Part = new("Bgp", "BgpSettings");

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("BGP number", "properties.bgpSettings.asn") { Mapping = new Member("Asn", Codec.Number) { In = Part } },
        new("BGP address", "properties.bgpSettings.bgpPeeringAddress") { Mapping = new Member("PeeringAddress", Codec.Text) { In = Part } },
    ];
}
