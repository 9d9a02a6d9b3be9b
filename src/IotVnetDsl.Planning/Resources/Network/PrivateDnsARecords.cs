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

    private static readonly Codec Address = new(
        value => value.Text() is { } text ? new JsonObject { ["ipv4Address"] = text } : null,
        json => json is JsonObject item && item["ipv4Address"] is { } text ? new ScalarValue(text.ToString()) : null);

    public override string GraphType => "PrivateDnsARecord";

    public override string ParentMember => "Zone";

    public override string ArmType => "Microsoft.Network/privateDnsZones/A";

    public override string ParentType => "Microsoft.Network/privateDnsZones";

    public override string Segment => "A";

    public override string ApiVersion => "2024-06-01";

    public override string Theme => "zones";

    public override Tier Tier => Tier.Link;

    public override bool ObeysConditions => true;

    public override bool IsTaggable => false;

    public override bool HasLocation => false;

    public override bool IsMarked => true;

    public override string MarkPath => Metadata;

    public override ImmutableArray<string> ReadOnly => ["properties.fqdn", "properties.isAutoRegistered"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("addresses", "properties.aRecords")
        {
            Mapping = new Member("Addresses", Codec.ListOf(Address)),
            Comparison = Comparison.Set,
            Text = records => string.Join(", ", (records as JsonArray ?? []).OfType<JsonObject>().Select(record => record["ipv4Address"])),
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

    public override ImmutableArray<string> Locked(string id, JsonObject body) => [id];

    public override string? OwnerOf(JsonObject body) => BodyPath.Get(body, $"{Metadata}.{ResourceTags.Owner}")?.ToString();

    internal override bool IsByPeople(JsonObject body) => BodyPath.Get(body, Creator) is null && BodyPath.Get(body, "properties.isAutoRegistered")?.GetValue<bool>() != true;
}
