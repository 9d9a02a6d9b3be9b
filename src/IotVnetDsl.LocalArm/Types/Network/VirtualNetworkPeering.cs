using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>One direction of a peering; traffic needs both.</summary>
internal sealed class VirtualNetworkPeering : NetworkResource
{
    public const string TypeName = "Microsoft.Network/virtualNetworks/virtualNetworkPeerings";

    /// <summary>The other direction was deleted: this one can only be deleted as well.</summary>
    private const string Disconnected = "disconnected";

    /// <summary>The other network's addresses when this direction was last written.</summary>
    private const string SeenSpace = "seenSpace";

    public override string Name => TypeName;

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(500, id.Parent!);

    public override IReadOnlyList<string> ReadOnly { get; } =
    [
        "properties.resourceGuid", "properties.peeringState", "properties.peeringSyncLevel", "properties.remoteAddressSpace",
        "properties.remoteVirtualNetworkEncryption", "properties.remoteGateways",
    ];

    public override IReadOnlyList<string> Immutable { get; } = ["properties.remoteVirtualNetwork.id"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.allowVirtualNetworkAccess", true),
        new("properties.allowForwardedTraffic", false),
        new("properties.allowGatewayTransit", false),
        new("properties.useRemoteGateways", false),
    ];

    public override IReadOnlyList<Check> Checks { get; } = [Must.HaveText("properties.remoteVirtualNetwork.id")];

    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) => [id.Parent!];

    public static ResourceRecord? Remote(Cloud cloud, JsonObject peering) =>
        ResourceId.TryParse(peering.Text("properties.remoteVirtualNetwork.id")) is { } id ? cloud.Store.Find(id) : null;

    public static ArmError SpacesOverlap(ResourceId one, ResourceId other) => new(400, "VnetAddressSpacesOverlap",
        $"Cannot create or update peering: the address space of virtual network {one.Text} overlaps with that of {other.Text}.");

    /// <summary>Traffic flows: both directions exist and neither forbids it.</summary>
    public static bool IsConnected(Cloud cloud, ResourceRecord peering) =>
        peering.Hidden.Flag(Disconnected) != true && Reverse(cloud, peering) is { } reverse && reverse.Hidden.Flag(Disconnected) != true;

    /// <summary>The direction back, when it is in force.</summary>
    public static ResourceRecord? Reverse(Cloud cloud, ResourceRecord peering)
    {
        if (Remote(cloud, peering.Body) is not { } remote)
            return null;
        return cloud.Store.Children(remote.Id, TypeName)
            .Where(other => other.Body.Says("properties.remoteVirtualNetwork.id", peering.Id.Parent!.Text))
            .Select(other => cloud.InForce(other.Id)).FirstOrDefault(other => other is not null);
    }

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        var remote = Referenced(write, "properties.remoteVirtualNetwork.id", VirtualNetwork.TypeName);
        if (write.Cloud.Store.Operations.Occupying(remote.Key) is { } running)
            throw NotProvisioned(write.Cloud, remote.Id, write.Id, running, 400);
        var own = write.Cloud.Store.Find(write.Id.Parent!)!;
        if (VirtualNetwork.AddressSpace(own).Any(block => VirtualNetwork.AddressSpace(remote).Any(other => AddressBlock.Overlap(block, other))))
            throw SpacesOverlap(own.Id, remote.Id);
        var siblings = write.Cloud.Store.Children(own.Id, TypeName).Where(other => !other.Id.Equals(write.Id)).ToList();
        if (siblings.Any(other => other.Body.Says("properties.remoteVirtualNetwork.id", remote.Id.Text)))
        {
            throw new ArmError(400, "AnotherPeeringAlreadyReferencesRemoteVnet",
                $"Peering {write.Id.Text} cannot reference remote virtual network {remote.Id.Text} because another peering of the same network already does.");
        }

        if (write.IsCreate && write.Cloud.Store.Children(remote.Id, TypeName).Any(other => other.Hidden.Flag(Disconnected) == true && other.Body.Says("properties.remoteVirtualNetwork.id", own.Id.Text)))
        {
            throw new ArmError(400, "RemotePeeringIsDisconnected",
                $"Cannot create or update peering {write.Id.Text} because remote peering is in Disconnected state. Delete it first.");
        }

        if (write.Body.Flag("properties.useRemoteGateways") == true)
            CheckRemoteGateway(write, own, remote, siblings);
        write.Hidden[SeenSpace] = remote.Body.At("properties.addressSpace")!.DeepClone();
    }

    /// <summary>
    /// A peering knows the other network's addresses as they were when it was written: whether that is still so here, and at
    /// the other side, where there is none yet.
    /// </summary>
    private static string SyncLevel(Cloud cloud, ResourceRecord peering)
    {
        var here = IsUpToDate(cloud, peering);
        var there = Reverse(cloud, peering) is { } reverse && IsUpToDate(cloud, reverse);
        return (here, there) switch
        {
            (true, true) => "FullyInSync",
            (true, false) => "RemoteNotInSync",
            (false, true) => "LocalNotInSync",
            _ => "LocalAndRemoteNotInSync",
        };
    }

    private static bool IsUpToDate(Cloud cloud, ResourceRecord peering) => Remote(cloud, peering.Body) is { } remote
        && JsonNode.DeepEquals(peering.Hidden.At(SeenSpace)?["addressPrefixes"], remote.Body.At("properties.addressSpace.addressPrefixes"));

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        body.Put("properties.peeringState", record.Hidden.Flag(Disconnected) == true ? "Disconnected" : IsConnected(cloud, record) ? "Connected" : "Initiated");
        body.Put("properties.peeringSyncLevel", SyncLevel(cloud, record));
        body.Put("properties.remoteAddressSpace", record.Hidden.At(SeenSpace)?.DeepClone());
        if (Remote(cloud, record.Body) is { } remote)
        {
            body.Put("properties.remoteVirtualNetworkAddressSpace", remote.Body.At("properties.addressSpace")?.DeepClone());
            if (remote.Body.At("properties.encryption") is { } encryption)
                body.Put("properties.remoteVirtualNetworkEncryption", encryption.DeepClone());
            if (body.Flag("properties.useRemoteGateways") == true && VirtualNetworkGateway.In(cloud, remote.Id) is { } gateway)
                body.Put("properties.remoteGateways", new JsonArray(new JsonObject { ["id"] = gateway.Id.Text }));
        }

        foreach (var space in new[] { "properties.remoteAddressSpace", "properties.remoteVirtualNetworkAddressSpace" })
            (body.At(space) as JsonObject)?.PutIfAbsent("ipamPoolPrefixAllocations", new JsonArray());
    }

    public override void Deleted(Cloud cloud, ResourceRecord record)
    {
        if (Remote(cloud, record.Body) is not { } remote)
            return;
        foreach (var other in cloud.Store.Children(remote.Id, TypeName).Where(other => other.Body.Says("properties.remoteVirtualNetwork.id", record.Id.Parent!.Text)).ToList())
            cloud.Store.Resources.Put(other.WithHidden(hidden => hidden[Disconnected] = true));
    }

    private static void CheckRemoteGateway(WriteContext write, ResourceRecord own, ResourceRecord remote, IReadOnlyList<ResourceRecord> siblings)
    {
        if (VirtualNetworkGateway.In(write.Cloud, own.Id) is not null)
        {
            throw new ArmError(400, "VnetGatewayAndUseRemoteGatewaysConflict",
                $"Peering {write.Id.Text} cannot have UseRemoteGateways set to true: virtual network {own.Id.Name} has a gateway of its own.");
        }

        if (siblings.Any(other => other.Body.Flag("properties.useRemoteGateways") == true))
        {
            throw new ArmError(400, "UseRemoteGatewaysOnlyOnePeering",
                $"Peering {write.Id.Text} cannot have UseRemoteGateways set to true: another peering of {own.Id.Name} already has.");
        }

        if (VirtualNetworkGateway.In(write.Cloud, remote.Id) is null)
        {
            throw new ArmError(400, "RemoteVnetHasNoGateways",
                $"Peering {write.Id.Text} cannot have UseRemoteGateways set to true because the remote virtual network {remote.Id.Text} has no gateway.");
        }

        var back = write.Cloud.Store.Children(remote.Id, TypeName).FirstOrDefault(other => other.Body.Says("properties.remoteVirtualNetwork.id", own.Id.Text));
        if (back?.Body.Flag("properties.allowGatewayTransit") != true)
        {
            throw new ArmError(400, "RemotePeeringMustAllowGatewayTransit",
                $"Peering {write.Id.Text} cannot have UseRemoteGateways set to true because the remote peering does not have AllowGatewayTransit set to true.");
        }
    }
}
