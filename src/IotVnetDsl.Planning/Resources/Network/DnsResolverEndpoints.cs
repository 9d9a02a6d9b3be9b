using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Network;

/// <summary>Endpoints of a resolver, of either direction.</summary>
internal abstract class DnsResolverEndpoints : ChildResourceType
{
    public override string GraphType => "DnsResolver";

    public override string ArmType => $"{ParentType}/{Segment}";

    public override string ParentType => "Microsoft.Network/dnsResolvers";

    public override string ApiVersion => "2022-07-01";

    public override string Theme => "name resolution";

    public override Tier Tier => Tier.ZoneGroup;

    public override bool ObeysConditions => true;

    public override string BilledByTheHour(JsonObject body) => "DNS resolver endpoints";

    // In Azure it is a resource with location and tags of its own, and its resolver cannot be deleted before it.
    public override bool HasLocation => true;

    public override bool IsTaggable => true;

    public override ImmutableArray<string> ReadOnly => ["properties.resourceGuid"];
}
