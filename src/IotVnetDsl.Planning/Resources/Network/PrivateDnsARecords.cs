using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Network;

/// <summary>Address records that people write. Those of zone groups stand beside them, and are their endpoints'.</summary>
internal sealed class PrivateDnsARecords : NodeChildType
{
    // What private endpoints write says so here.
    private const string Creator = "properties.metadata.creator";
    private const string Metadata = "properties.metadata";
    private const string AddressesMember = "Addresses";
    private const string SixRecords = "properties.aaaaRecords";

    public PrivateDnsARecords() : this("A", "properties.aRecords", "ipv4Address")
    {
    }

    private PrivateDnsARecords(string segment, string records, string address)
    {
        Segment = segment;
        Modelled =
        [
            new("addresses", records)
            {
                Mapping = Mapping.Of(
                    record => record.Parts(AddressesMember) is { } parts ? new JsonArray([.. parts.Select(part => new JsonObject { [address] = EndpointAddresses.Write(part) })]) : null,
                    (found, body, record) => record[AddressesMember] = new SequenceValue(
                        [.. (found as JsonArray ?? []).OfType<JsonObject>().Select(item => item[address]).OfType<JsonNode>().Select(item => EndpointAddresses.Read(item, body.Names))], IsOpen: false)),
                Comparison = Comparison.Set,
                Text = found => string.Join(", ", Addresses(found as JsonArray, address)),
            },
            new("time to live", "properties.ttl")
            {
                Mapping = new Member("TimeToLive", Codec.Seconds),
                OnCreate = 3600,
                Text = seconds => $"{seconds} s",
            },
            new("mark", Metadata)
            {
                Mapping = Mapping.Follows(record => new JsonObject { [ResourceTags.Owner] = record.Context.Owner }),
                Comparison = Comparison.Members,
                IsDetail = true,
            },
        ];
    }

    /// <summary>Addresses of IPv6, which no code declares: whoever speaks it goes by them.</summary>
    public static PrivateDnsARecords OfIPv6 { get; } = new("AAAA", SixRecords, "ipv6Address");

    public override string GraphType => "PrivateDnsARecord";

    public override string ParentMember => "Zone";

    public override string ArmType => $"{ParentType}/{Segment}";

    public override string ParentType => "Microsoft.Network/privateDnsZones";

    public override string Segment { get; }

    public override string ApiVersion => "2024-06-01";

    public override string Theme => "zones";

    public override Tier Tier => Tier.Link;

    public override bool ObeysConditions => true;

    public override bool IsTaggable => false;

    public override bool HasLocation => false;

    public override bool IsMarked => true;

    public override string MarkPath => Metadata;

    public override ImmutableArray<string> ReadOnly => ["properties.fqdn", "properties.isAutoRegistered"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; }

    public override ImmutableArray<string> Locked(string id, JsonObject body) => [id];

    public override string? OwnerOf(JsonObject body) => BodyPath.Get(body, $"{Metadata}.{ResourceTags.Owner}")?.ToString();

    internal override bool IsByPeople(JsonObject body) => BodyPath.Get(body, Creator) is null && BodyPath.Get(body, "properties.isAutoRegistered")?.GetValue<bool>() != true;

    /// <summary>The list of all records of a zone, which costs no more than that of its addresses.</summary>
    public static string All(string zone) => $"{zone}/ALL";

    /// <summary>The addresses of IPv6 that a record of any kind has; none where it has others.</summary>
    public static IEnumerable<string> SixAddresses(JsonObject record) => Addresses(BodyPath.Get(record, SixRecords) as JsonArray, "ipv6Address");

    private static IEnumerable<string> Addresses(JsonArray? records, string address) =>
        (records ?? []).OfType<JsonObject>().Select(record => record[address]).OfType<JsonNode>()
        .Select(found => Markers.OutputOf(found) is var (endpoint, output) ? EndpointAddresses.Words(endpoint, output) : found.ToString());
}
