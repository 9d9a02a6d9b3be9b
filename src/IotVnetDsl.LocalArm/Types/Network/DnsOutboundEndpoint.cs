using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Where a resolver asks from, in a subnet of its own.</summary>
internal sealed class DnsOutboundEndpoint : NetworkResource
{
    public const string TypeName = "Microsoft.Network/dnsResolvers/outboundEndpoints";

    private const string SubnetPath = "properties.subnet.id";
    private const string Delegation = "Microsoft.Network/dnsResolvers";
    private const int MostInResolver = 5;

    public override string Name => TypeName;

    public override Placement Placement => Placement.Regional;

    public override Verbs Verbs => Verbs.Put | Verbs.Patch | Verbs.Delete;

    public override EtagForm Etag => EtagForm.Strong;

    public override bool HasEtagHeader => false;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid"];

    public override IReadOnlyList<string> Immutable { get; } = [SubnetPath];

    public override IReadOnlyList<Check> Checks { get; } = [Must.HaveText(SubnetPath)];

    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) => [id.Parent!];

    public override Refusal NotFound(ResourceId id) => ArmError.NotFound(id);

    public override IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) => cloud.Store.OfType(DnsForwardingRuleset.TypeName)
        .Where(ruleset => ruleset.Body.Items(DnsForwardingRuleset.Endpoints).Any(endpoint => endpoint.Says("id", record.Id.Text))).Select(ruleset => ruleset.Id);

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        SystemData.Stamp(write);
        var text = write.Body.Text(SubnetPath);
        if (ResourceId.TryParse(text) is not { } id || !id.IsOf(Subnet.TypeName) || write.Cloud.Store.Find(id) is not { } subnet)
            throw InvalidReference(text, write.Id);
        var resolver = write.Cloud.Store.Find(write.Id.Parent!)!;
        if (!resolver.Body.Says("properties.virtualNetwork.id", id.Parent!.Text))
            throw InvalidValue($"Subnet {text} is not in the virtual network of DNS resolver {resolver.Id.Text}.", SubnetPath);
        if (Subnet.Prefixes(subnet.Id, subnet.Body).Any(prefix => prefix.PrefixLength is < 24 or > 28))
            throw InvalidValue($"Subnet {text} must be /28 to /24.", SubnetPath);
        if (subnet.Body.Items("properties.delegations").Any(delegation => !delegation.Says("properties.serviceName", Delegation)))
            throw InvalidValue($"Subnet {text} is delegated to another service than {Delegation}.", SubnetPath);
        var others = write.Cloud.Store.OfType(TypeName).Where(endpoint => !endpoint.Id.Equals(write.Id)).ToList();
        if (others.FirstOrDefault(endpoint => endpoint.Body.Says(SubnetPath, id.Text)) is { } user)
            throw InvalidValue($"Subnet {text} is in use by {user.Id.Text}; an outbound endpoint needs a subnet of its own.", SubnetPath);
        if (others.Count(endpoint => endpoint.Id.Parent!.Equals(write.Id.Parent)) >= MostInResolver)
            throw InvalidValue($"DNS resolver {resolver.Id.Text} has {MostInResolver} outbound endpoints, the most it can have.");
    }
}
