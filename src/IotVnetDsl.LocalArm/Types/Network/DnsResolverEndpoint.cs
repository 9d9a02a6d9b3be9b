using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Where a resolver is asked, or asks from: in a subnet of its own of the resolver's network.</summary>
internal abstract class DnsResolverEndpoint : NetworkResource
{
    private const string Delegation = "Microsoft.Network/dnsResolvers";
    private const int MostInResolver = 5;

    public override Placement Placement => Placement.Regional;

    public override Verbs Verbs => Verbs.Put | Verbs.Patch | Verbs.Delete;

    public override EtagForm Etag => EtagForm.Strong;

    public override bool HasEtagHeader => false;

    public override Refusal NotFound(ResourceId id) => ArmError.NotFound(id);

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        SystemData.Stamp(write);
    }

    /// <summary>What messages call it.</summary>
    protected abstract string Words { get; }

    /// <summary>The subnet that an endpoint stands in.</summary>
    public static string? SubnetIn(JsonObject body) =>
        body.Text("properties.subnet.id") ?? body.Items("properties.ipConfigurations").Select(configuration => configuration.Text("subnet.id")).FirstOrDefault();

    /// <summary>The subnet, which Azure takes whole, from /28 to /24, for one endpoint.</summary>
    protected ResourceRecord SubnetOf(Cloud cloud, ResourceId endpoint, string? text, string path)
    {
        if (ResourceId.TryParse(text) is not { } id || !id.IsOf(Subnet.TypeName) || cloud.Store.Find(id) is not { } subnet)
            throw InvalidReference(text, endpoint);
        var resolver = cloud.Store.Find(endpoint.Parent!)!;
        if (!resolver.Body.Says("properties.virtualNetwork.id", id.Parent!.Text))
            throw InvalidValue($"Subnet {text} is not in the virtual network of DNS resolver {resolver.Id.Text}.", path);
        if (Subnet.Prefixes(subnet.Id, subnet.Body).Any(prefix => prefix.PrefixLength is < 24 or > 28))
            throw InvalidValue($"Subnet {text} must be /28 to /24.", path);
        if (subnet.Body.Items("properties.delegations").Any(delegation => !delegation.Says("properties.serviceName", Delegation)))
            throw InvalidValue($"Subnet {text} is delegated to another service than {Delegation}.", path);
        var others = cloud.Store.OfType(DnsInboundEndpoint.TypeName).Concat(cloud.Store.OfType(DnsOutboundEndpoint.TypeName)).Where(other => !other.Id.Equals(endpoint)).ToList();
        if (others.FirstOrDefault(other => string.Equals(SubnetIn(other.Body), id.Text, StringComparison.OrdinalIgnoreCase)) is { } user)
            throw InvalidValue($"Subnet {text} is in use by {user.Id.Text}; an {Words} needs a subnet of its own.", path);
        if (others.Count(other => other.Id.IsOf(Name) && other.Id.Parent!.Equals(endpoint.Parent)) >= MostInResolver)
            throw InvalidValue($"DNS resolver {resolver.Id.Text} has {MostInResolver} {Words}s, the most it can have.");
        return subnet;
    }
}
