using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class DnsInboundEndpoints : DnsResolverEndpoints
{
    private const string Configuration = "properties.ipConfigurations[0]";
    private const string Allocation = Configuration + ".privateIpAllocationMethod";
    private const string Address = "PrivateIpAddress";

    /// <summary>ARM path of the address at which it answers; set where it is a fixed one.</summary>
    public const string AddressPath = Configuration + ".privateIpAddress";

    private static readonly Immutability CannotMove = new("Azure cannot give an inbound endpoint another address", Replaces: true);

    public override string Member => "InboundEndpoints";

    public override string ItemType => "DnsInboundEndpoint";

    public override string Segment => "inboundEndpoints";

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("subnet", Configuration + ".subnet.id")
        {
            Mapping = new Reference("Subnet"),
            Comparison = Comparison.IgnoreCase,
            Immutable = CannotMove,
            Text = Words.NameOfId,
        },
        new("allocation", Allocation)
        {
            Mapping = Mapping.Follows(endpoint => endpoint.Has(Address) ? "Static" : "Dynamic"),
            Comparison = Comparison.IgnoreCase,
            Immutable = CannotMove,
            Text = Words.Lower,
        },
        new("address", AddressPath) { Mapping = new Member(Address, Codec.Text) { IsSet = IsStatic }, Immutable = CannotMove },
    ];

    // Azure answers the address that it has chosen too.
    private static bool IsStatic(BodySource body) => string.Equals(body.Text(Allocation), "Static", StringComparison.OrdinalIgnoreCase);

    // The address is a write to the subnet's network too.
    public override ImmutableArray<string> Locked(string id, JsonObject body)
    {
        var subnet = BodyPath.Get(body, Configuration + ".subnet.id")?.ToString() ?? "";
        var network = subnet.LastIndexOf("/subnets/", StringComparison.OrdinalIgnoreCase);
        return [.. base.Locked(id, body), .. network < 0 ? Array.Empty<string>() : [subnet[..network]]];
    }
}
