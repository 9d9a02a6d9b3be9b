using System.Net;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>An address in a subnet of its own, at which a resolver is asked.</summary>
internal sealed class DnsInboundEndpoint : NetworkResource
{
    public const string TypeName = "Microsoft.Network/dnsResolvers/inboundEndpoints";

    private const string Configurations = "properties.ipConfigurations";
    private const string SubnetPath = "subnet.id";
    private const string AddressPath = "privateIpAddress";
    private const string MethodPath = "privateIpAllocationMethod";
    private const string Delegation = "Microsoft.Network/dnsResolvers";
    private const int MostInResolver = 5;

    public override string Name => TypeName;

    public override Placement Placement => Placement.Regional;

    public override Verbs Verbs => Verbs.Put | Verbs.Patch | Verbs.Delete;

    public override EtagForm Etag => EtagForm.Strong;

    public override bool HasEtagHeader => false;

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.Have(Configurations),
        Must.HaveAtMost(Configurations, 1),
        Must.HaveTextInEach(Configurations, SubnetPath),
        Must.BeOneOf($"{Configurations}[*].{MethodPath}", "Static", "Dynamic"),
    ];

    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) => [id.Parent!];

    public override Refusal NotFound(ResourceId id) => ArmError.NotFound(id);

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        SystemData.Stamp(write);
        if (write.Body.Items(Configurations) is not [var configuration])
            throw InvalidValue("An inbound endpoint has exactly one IP configuration.", Configurations);
        var subnet = SubnetOf(write, configuration);
        var usable = Subnet.Prefixes(subnet.Id, subnet.Body).SelectMany(AddressBlock.Usable).ToList();
        configuration.PutIfAbsent(MethodPath, "Dynamic");
        if (configuration.Says(MethodPath, "Dynamic"))
            configuration.Put(AddressPath, usable[0].ToString());
        else if (!IPAddress.TryParse(configuration.Text(AddressPath), out var address) || !usable.Contains(address))
            throw InvalidValue($"'{configuration.Text(AddressPath)}' is no address of subnet {subnet.Id.Text} that a resource may have.", AddressPath);
        CheckUnchanged(write, configuration);
    }

    // Azure takes the whole subnet from /28 to /24, for one endpoint.
    private ResourceRecord SubnetOf(WriteContext write, JsonObject configuration)
    {
        var text = configuration.Text(SubnetPath);
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
        if (others.FirstOrDefault(endpoint => endpoint.Body.Items(Configurations).Any(other => other.Says(SubnetPath, id.Text))) is { } user)
            throw InvalidValue($"Subnet {text} is in use by {user.Id.Text}; an inbound endpoint needs a subnet of its own.", SubnetPath);
        if (others.Count(endpoint => endpoint.Id.Parent!.Equals(write.Id.Parent)) >= MostInResolver)
            throw InvalidValue($"DNS resolver {resolver.Id.Text} has {MostInResolver} inbound endpoints, the most it can have.");
        return subnet;
    }

    private void CheckUnchanged(WriteContext write, JsonObject configuration)
    {
        foreach (var path in new[] { SubnetPath, MethodPath, AddressPath })
        {
            if (write.Existing?.Body.Items(Configurations) is [var before] && !before.Says(path, configuration.Text(path)!))
                throw ImmutableChanged($"{Configurations}[0].{path}");
        }
    }
}
