using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Resolves the zones of its network for those who ask its inbound endpoints.</summary>
internal sealed class DnsResolver : NetworkResource
{
    public const string TypeName = "Microsoft.Network/dnsResolvers";

    private const string NetworkPath = "properties.virtualNetwork.id";
    private const int MostInSubscription = 15;

    public override string Name => TypeName;

    public override EtagForm Etag => EtagForm.Strong;

    public override bool HasEtagHeader => false;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid", "properties.dnsResolverState"];

    public override IReadOnlyList<string> Immutable { get; } = [NetworkPath];

    public override IReadOnlyList<Check> Checks { get; } = [Must.HaveText(NetworkPath)];

    /// <summary>Whose zones it answers from, when both are in force.</summary>
    public static ResourceRecord? Network(Cloud cloud, ResourceId resolver) =>
        cloud.InForce(resolver) is { } there && ResourceId.TryParse(there.Body.Text(NetworkPath)) is { } network ? cloud.InForce(network) : null;

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        SystemData.Stamp(write);
        var network = write.Body.Text(NetworkPath)!;
        var others = write.Cloud.Store.OfType(TypeName).Where(resolver => !resolver.Id.Equals(write.Id)).ToList();
        if (others.FirstOrDefault(resolver => resolver.Body.Says(NetworkPath, network)) is { } other)
            throw InvalidValue($"Virtual network {network} has DNS resolver {other.Id.Text}; it can have only one.", NetworkPath);
        if (write.IsCreate && others.Count(resolver => resolver.Id.Subscription == write.Id.Subscription) >= MostInSubscription)
            throw InvalidValue($"Subscription {write.Id.Subscription} has {MostInSubscription} DNS resolvers, the most it can have.");
        write.Body.Put("properties.dnsResolverState", "Connected");
    }

    /// <summary>The network is looked for in the background: it may still be in the making when the resolver is asked for.</summary>
    public override ArmError? LateRefusal(Cloud cloud, ResourceRecord record) =>
        ResourceId.TryParse(record.Body.Text(NetworkPath)) is { } id && id.IsOf(VirtualNetwork.TypeName) && cloud.Store.Find(id) is { } network && network.Body.Says("location", record.Body.Text("location")!)
            ? null
            : InvalidReference(record.Body.Text(NetworkPath), record.Id);

    public override void CheckDelete(Cloud cloud, ResourceRecord record)
    {
        var endpoints = cloud.Store.Children(record.Id, DnsInboundEndpoint.TypeName).Concat(cloud.Store.Children(record.Id, DnsOutboundEndpoint.TypeName)).Select(endpoint => endpoint.Id.Text).ToList();
        if (endpoints.Count > 0)
        {
            throw new ArmError(409, "CannotDeleteResource",
                $"Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '{string.Join("', '", endpoints)}'. Please delete all nested resources before deleting this resource.");
        }
    }
}
