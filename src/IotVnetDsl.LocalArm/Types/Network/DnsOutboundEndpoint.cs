using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Where a resolver asks from, in a subnet of its own.</summary>
internal sealed class DnsOutboundEndpoint : DnsResolverEndpoint
{
    public const string TypeName = "Microsoft.Network/dnsResolvers/outboundEndpoints";

    private const string SubnetPath = "properties.subnet.id";

    public override string Name => TypeName;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid"];

    public override IReadOnlyList<string> Immutable { get; } = [SubnetPath];

    public override IReadOnlyList<Check> Checks { get; } = [Must.HaveText(SubnetPath)];

    public override IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) => cloud.Store.OfType(DnsForwardingRuleset.TypeName)
        .Where(ruleset => ruleset.Body.Items(DnsForwardingRuleset.Endpoints).Any(endpoint => endpoint.Says("id", record.Id.Text))).Select(ruleset => ruleset.Id);

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        if (ResourceId.TryParse(write.Body.Text(SubnetPath)) is { } subnet && write.Cloud.Store.Find(subnet) is not null)
            SubnetOf(write.Cloud, write.Id, write.Body.Text(SubnetPath), SubnetPath);
    }

    /// <summary>A subnet that is not there yet is looked for in the background.</summary>
    public override ArmError? LateRefusal(Cloud cloud, ResourceRecord record)
    {
        try
        {
            SubnetOf(cloud, record.Id, record.Body.Text(SubnetPath), SubnetPath);
            return null;
        }
        catch (ArmError refusal)
        {
            return refusal;
        }
    }

    protected override string Words => "outbound endpoint";
}
