using System.Net;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>From a gateway to a VPN device, a circuit or another gateway. Keys are written and never shown.</summary>
internal sealed class GatewayConnection : NetworkResource
{
    private const string TypeName = "Microsoft.Network/connections";

    public override string Name => TypeName;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid", "properties.connectionStatus", "properties.tunnelConnectionStatus"];

    public override IReadOnlyList<string> Immutable { get; } =
        ["properties.connectionType", "properties.virtualNetworkGateway1.id", "properties.localNetworkGateway2.id", "properties.peer.id"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.connectionMode", "Default"),
        new("properties.routingWeight", 0),
        new("properties.enableBgp", false),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("properties.connectionType", "properties.virtualNetworkGateway1.id"),
        Must.BeOneOf("properties.connectionType", "IPsec", "Vnet2Vnet", "ExpressRoute"),
    ];

    /// <summary>Connections that name one of the ends.</summary>
    public static IEnumerable<ResourceId> Naming(Cloud cloud, ResourceId end, params string[] paths) =>
        cloud.Store.OfType(TypeName).Where(connection => paths.Any(path => connection.Body.Says(path, end.Text))).Select(connection => connection.Id);

    /// <summary>Do connections in force lead some of the addresses of a site to a gateway? A circuit that its provider has made does, whatever they are.</summary>
    public static bool Lead(Cloud cloud, ResourceId gateway, IPNetwork site) => Naming(cloud, gateway, "properties.virtualNetworkGateway1.id")
        .Select(cloud.InForce).OfType<ResourceRecord>()
        .Any(connection => ResourceId.TryParse(connection.Body.Text("properties.peer.id")) is { } circuit
            ? cloud.InForce(circuit) is { } there && ExpressRouteCircuit.IsProvisioned(there)
            : ResourceId.TryParse(connection.Body.Text("properties.localNetworkGateway2.id")) is { } end && cloud.InForce(end) is { } other
                && LocalNetworkGateway.Behind(other).Any(block => AddressBlock.Overlap(block, site)));

    /// <summary>The ranges of the sites that connections in force join to a gateway.</summary>
    public static IEnumerable<IPNetwork> Behind(Cloud cloud, ResourceId gateway) => Naming(cloud, gateway, "properties.virtualNetworkGateway1.id")
        .Select(cloud.InForce).OfType<ResourceRecord>()
        .Select(connection => ResourceId.TryParse(connection.Body.Text("properties.localNetworkGateway2.id"))).OfType<ResourceId>()
        .Select(cloud.InForce).OfType<ResourceRecord>().SelectMany(LocalNetworkGateway.Behind);

    public static ArmError RefuseInUse(ResourceId used, ResourceId connection) =>
        new(400, "InUseGatewayCannotBeDeleted", $"{used.Text} is in use by connection {connection.Text} and cannot be deleted.");

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        var gateway = Referenced(write, "properties.virtualNetworkGateway1.id", VirtualNetworkGateway.TypeName);
        if (write.Cloud.InForce(gateway.Id) is null)
        {
            throw new ArmError(409, "ReferencedResourceNotProvisioned",
                $"Cannot proceed with operation because resource {gateway.Id.Text} used by resource {write.Id.Text} is not in Succeeded state.");
        }

        if (write.Body.Says("properties.connectionType", "IPsec") || write.Body.Says("properties.connectionType", "Vnet2Vnet"))
        {
            write.Body.PutIfAbsent("properties.authenticationType", "PSK");
            write.Body.PutIfAbsent("properties.connectionProtocol", "IKEv2");
        }

        // What is named is not described.
        foreach (var end in new[] { "virtualNetworkGateway1", "virtualNetworkGateway2", "localNetworkGateway2" })
            write.Body.Cut($"properties.{end}.properties");
        switch (write.Body.Text("properties.connectionType")!.ToLowerInvariant())
        {
            case "ipsec":
                _ = Referenced(write, "properties.localNetworkGateway2.id", LocalNetworkGateway.TypeName);
                break;
            case "expressroute":
                _ = Referenced(write, "properties.peer.id", ExpressRouteCircuit.TypeName);
                break;
            default:
                _ = Referenced(write, "properties.virtualNetworkGateway2.id", VirtualNetworkGateway.TypeName);
                break;
        }
    }

    public override bool HasEtagHeaderOnReads => false;

    /// <summary>Whether the tunnel stands is seen later, and by who looks at it alone.</summary>
    public override void RenderAccepted(WriteContext write, JsonObject body)
    {
        if (write.Request.At("properties.connectionStatus") is null)
            body.Cut("properties.connectionStatus");
    }

    public override void RenderListed(JsonObject answer) => answer.Cut("properties.connectionStatus");

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        body.Cut("properties.sharedKey");
        body.Cut("properties.authorizationKey");
        var circuit = ResourceId.TryParse(body.Text("properties.peer.id")) is { } id ? cloud.Store.Find(id) : null;
        var isUp = circuit is null || ExpressRouteCircuit.IsProvisioned(circuit);
        body.Put("properties.connectionStatus", record.Hidden.Flag(Lifecycle.LiveMark) != true ? "Unknown" : isUp ? "Connected" : "NotConnected");
    }
}
