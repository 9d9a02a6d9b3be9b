using System.Net;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Devices;
using IotVnetDsl.LocalArm.Types.Network;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>
/// "Does X reach Y now", by this program's own reckoning. For clients it is about networks and names, for hubs about
/// identity, roles and firewalls as well.
/// </summary>
internal sealed class Reachability(Cloud cloud)
{
    public Verdict Ask(JsonObject question)
    {
        var from = question["from"] as JsonObject ?? throw Invalid("'from' is missing.");
        var to = question["to"] as JsonObject ?? throw Invalid("'to' is missing.");
        var id = ResourceId.TryParse(to.Text("id")) ?? throw Invalid("'to.id' is not a resource id.");
        return from.Text("kind") switch
        {
            "hub" => FromHub(from, id, to.Text("endpoint") == "fileUpload"),
            "internet" => FromInternet(from, Find(id, to)),
            "network" => FromNetwork(from, Find(id, to)),
            "onPremises" => FromOnPremises(from, Find(id, to)),
            "provisioningService" => FromProvisioningService(from, id),
            var other => throw Invalid($"'from.kind' is '{other}'; it is one of internet, network, onPremises, hub, provisioningService."),
        };
    }

    private Destination? Find(ResourceId id, JsonObject to) => Destination.Of(cloud, id, to.Text("endpoint")) is { } found
        ? found with { Port = (int)(to.Number("port") ?? found.Port) }
        : null;

    private Verdict FromHub(JsonObject from, ResourceId to, bool fileUpload)
    {
        var id = ResourceId.TryParse(from.Text("id")) ?? throw Invalid("'from.id' is not a resource id.");
        if (!id.IsOf(IotHub.TypeName) || cloud.InForce(id) is not { } hub)
            return Verdict.No($"hub '{id.Text}' does not exist");
        var target = EgressTarget.To(cloud, to, fileUpload) ?? throw Invalid($"A hub does not write to '{to.Text}'.");
        var identity = from.Text("identity") ?? "system";
        return new HubEgress(cloud).Ask(hub, target, identity is "system" or "key" ? null : identity, byKey: identity == "key");
    }

    private Verdict FromProvisioningService(JsonObject from, ResourceId to)
    {
        var id = ResourceId.TryParse(from.Text("id")) ?? throw Invalid("'from.id' is not a resource id.");
        if (!id.IsOf(ProvisioningService.TypeName) || cloud.InForce(id) is not { } service)
            return Verdict.No($"provisioning service '{id.Text}' does not exist");
        return to.IsOf(IotHub.TypeName) && cloud.InForce(to) is { } hub ? new Registration(cloud).Ask(service, hub) : Verdict.No($"hub '{to.Text}' does not exist");
    }

    private Verdict FromInternet(JsonObject from, Destination? to) => to is null
        ? Verdict.No("the target does not exist")
        : new PublicDoor(cloud).Asks(to.Target, to.IsBuiltInEndpoint, new Caller(Address(from, "ip"), null, IsTrustedService: false));

    private Verdict FromNetwork(JsonObject from, Destination? to)
    {
        var id = ResourceId.TryParse(from.Text("id")) ?? throw Invalid("'from.id' is not a resource id.");
        var subnet = id.IsOf(Subnet.TypeName) ? cloud.InForce(id) : null;
        if (to is null)
            return Verdict.No("the target does not exist");
        if (cloud.InForce(id.IsOf(Subnet.TypeName) ? id.Parent! : id) is not { } network || (subnet is null && id.IsOf(Subnet.TypeName)))
            return Verdict.No($"'{id.Text}' does not exist");
        var speaksIPv6 = network.Body.Texts("properties.addressSpace.addressPrefixes").Any(block => block.Contains(':', StringComparison.Ordinal));
        var caller = new Caller(Address(from, "publicIp"), subnet, IsTrustedService: false) { Address = Address(from, "ip") ?? (subnet is null ? null : Somebody(subnet)) };
        return Route(to, network, network, arriving: false, forwarded: from.Says("dns", "forwarded"), speaksIPv6, caller);
    }

    private static IPAddress? Somebody(ResourceRecord subnet) => Subnet.Prefixes(subnet.Id, subnet.Body).SelectMany(AddressBlock.Usable).FirstOrDefault();

    private Verdict FromOnPremises(JsonObject from, Destination? to)
    {
        if (to is null)
            return Verdict.No("the target does not exist");
        var caller = new Caller(Address(from, "publicIp"), null, IsTrustedService: false)
        {
            Address = Address(from, "ip") ?? (from.Text("site") is { } site ? AddressBlock.Parse(site, "from.site").BaseAddress : null),
        };
        var id = ResourceId.TryParse(from.Text("through")) ?? throw Invalid("'from.through' is not the id of a virtual network.");
        if (cloud.InForce(id) is not { } network)
            return new PublicDoor(cloud).Asks(to.Target, to.IsBuiltInEndpoint, caller).After([$"'{id.Text}' does not exist"]);
        if (NotArriving(from, network) is { } reason)
            return new PublicDoor(cloud).Asks(to.Target, to.IsBuiltInEndpoint, caller).After([reason]);
        if (from.Says("dns", "public"))
            return new PublicDoor(cloud).Asks(to.Target, to.IsBuiltInEndpoint, caller).After(["on-premises DNS does not forward to Azure"]);
        var asked = ResourceId.TryParse(from.Text("dns")) is { } other ? cloud.InForce(other) ?? throw Invalid($"'{other.Text}' does not exist.") : network;
        return Route(to, asked, network, arriving: true, forwarded: true, from.Flag("ipv6") == true, caller);
    }

    /// <summary>Why the site gets no further than to the gateway, or not even there.</summary>
    private string? NotArriving(JsonObject from, ResourceRecord network)
    {
        var site = from.Text("site") is { } text ? AddressBlock.Parse(text, "from.site") : (IPNetwork?)null;
        if (site is null && !from.Says("gateway", "required"))
            return null;
        if (VirtualNetworkGateway.In(cloud, network.Id) is not { } gateway)
            return $"'{network.Id.Name}' has no gateway";
        return site is { } addresses && !GatewayConnection.Lead(cloud, gateway.Id, addresses)
            ? $"no connection leads {addresses} to gateway '{gateway.Id.Name}'"
            : null;
    }

    // Who asks is not always where it is: a site has DNS of its own.
    private Verdict Route(Destination to, ResourceRecord asked, ResourceRecord network, bool arriving, bool forwarded, bool speaksIPv6, Caller caller)
    {
        if (!forwarded && caller.Subnet is { } home && new NameServers(cloud).Unheard(asked, home, caller) is { } unheard)
            return Verdict.No(unheard);
        var name = new NameResolution(cloud).Resolve(to, asked, forwarded, speaksIPv6);
        if (!name.Exists)
            return Verdict.No(name.Why);
        if (name.Private is { } address)
            return new PrivatePath(cloud).Ask(to, address, network, arriving, caller).After([name.Why]);
        var packet = Packet.ToPublicAddress(to, caller);
        if (!arriving && (new SecurityGroups(cloud).Leaving(caller.Subnet, packet) ?? new OwnRoutes(cloud).Leaving(caller.Subnet, packet, ServiceEndpoints.Of(to.Target.Id))) is { } denial)
            return Verdict.No(denial).After([name.Why]);
        return new PublicDoor(cloud).Asks(to.Target, to.IsBuiltInEndpoint, caller).After([name.Why]);
    }

    private static IPAddress? Address(JsonObject from, string name)
    {
        if (from.Text(name) is not { } text)
            return null;
        return IPAddress.TryParse(text, out var address) ? address : throw Invalid($"'from.{name}' is not an IP address.");
    }

    private static ArmError Invalid(string message) => new(400, "InvalidQuestion", message);
}
