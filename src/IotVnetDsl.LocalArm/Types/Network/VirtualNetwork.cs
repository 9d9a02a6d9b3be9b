using System.Net;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>A network with its subnets and peerings, which are resources of their own and parts of its body.</summary>
internal sealed class VirtualNetwork : NetworkResource
{
    public const string TypeName = "Microsoft.Network/virtualNetworks";

    private static readonly InlineChildren Subnets = new(Subnet.TypeName);
    private static readonly InlineChildren Peerings = new(VirtualNetworkPeering.TypeName);

    public override string Name => TypeName;

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(1000, id.Subscription!, PerRegion: true);

    public override NameRule NameRule { get; } = NameRule.NetworkUpTo(2, 64);

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid", "properties.flowLogs"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.enableDdosProtection", false),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.Have("properties.addressSpace.addressPrefixes"),
        Must.BeBetween("properties.flowTimeoutInMinutes", 4, 30),
        Must.BeOneOf("properties.privateEndpointVNetPolicies", "Basic", "Disabled"),
    ];

    public override ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action) =>
        AddressAvailability.Answer(cloud, record, request, action) ?? SubnetUsages.Answer(cloud, record, request, action);

    public static IReadOnlyList<IPNetwork> AddressSpace(ResourceRecord network) =>
        [.. network.Body.Texts("properties.addressSpace.addressPrefixes").Select(prefix => AddressBlock.Parse(prefix, network.Id.Text))];

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        var prefixes = write.Body.Texts("properties.addressSpace.addressPrefixes");
        if (prefixes.Count == 0)
            throw new ArmError(400, "InvalidRequestFormat", $"Virtual network {write.Id.Name} has no address prefix.");
        var blocks = prefixes.Select(prefix => AddressBlock.Parse(prefix, write.Id.Text)).ToList();
        foreach (var block in blocks)
            CheckBlock(write.Id, block, blocks);
        CheckPeers(write, blocks);
        if (write.Body.Texts("properties.dhcpOptions.dnsServers").FirstOrDefault(server => !IPAddress.TryParse(server, out _)) is { } wrong)
            throw new ArmError(400, "NetcfgInvalidIPAddress", $"IP address is not valid '{wrong}'.");
        if (write.Body.At("properties.dhcpOptions") is JsonObject)
            write.Body.PutIfAbsent("properties.dhcpOptions.dnsServers", new JsonArray());
        CheckEncryption(write);
    }

    private static void CheckEncryption(WriteContext write)
    {
        if (write.Body.At("properties.encryption") is not JsonObject encryption)
            return;
        if (encryption.Flag("enabled") == false)
            encryption.PutIfAbsent("enforcement", "AllowUnencrypted");
        if (encryption.Flag("enabled") is null || encryption.Text("enforcement") is null)
        {
            throw new ArmError(400, "MustSpecifyBothEncryptionIntentAndEnforcementPolicy",
                $"Cannot encrypt VirtualNetwork {write.Id.Text} unless both encryption intent (Enabled true or false) and enforcement policy (AllowUnencrypted or DropUnencrypted) are specified.");
        }
    }

    public override void Accepted(WriteContext write)
    {
        Subnets.Apply(write);
        Peerings.Apply(write);
        var space = AddressSpace(write.Cloud.Store.Find(write.Id)!);
        foreach (var subnet in write.Cloud.Store.Children(write.Id, Subnet.TypeName))
            Subnet.CheckInside(subnet.Id, Subnet.Prefixes(subnet.Id, subnet.Body), space);
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        Subnets.Render(cloud, record, body, apiVersion);
        Peerings.Render(cloud, record, body, apiVersion);
    }

    public override void CheckDelete(Cloud cloud, ResourceRecord record)
    {
        foreach (var subnet in cloud.Store.Children(record.Id, Subnet.TypeName))
            cloud.Types.Of(subnet.Id).CheckDelete(cloud, subnet);
        if (cloud.Store.Children(record.Id, VirtualNetworkPeering.TypeName).FirstOrDefault() is { } peering)
        {
            throw new ArmError(400, "InUseVirtualNetworkCannotBeDeleted",
                $"Virtual network {record.Id.Text} is in use by peering {peering.Id.Text} and cannot be deleted.");
        }
    }

    private static void CheckBlock(ResourceId id, IPNetwork block, IReadOnlyList<IPNetwork> all)
    {
        if (block.PrefixLength is < 8 or > 29 && block.BaseAddress.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork)
            throw new ArmError(400, "InvalidAddressPrefixFormat", $"Address prefix {block} of {id.Text} must be between /8 and /29.");
        if (AddressBlock.IsForbidden(block))
        {
            throw new ArmError(400, "AddressPrefixNotAllowed",
                $"Address prefix {block} of {id.Text} overlaps a range that virtual networks cannot have.");
        }

        if (all.Any(other => !other.Equals(block) && AddressBlock.Overlap(block, other)))
            throw new ArmError(400, "AddressPrefixesOverlap", $"Address prefix {block} of {id.Text} overlaps another one of the same network.");
    }

    private static void CheckPeers(WriteContext write, IReadOnlyList<IPNetwork> blocks)
    {
        foreach (var peering in write.Cloud.Store.Children(write.Id, VirtualNetworkPeering.TypeName))
        {
            if (VirtualNetworkPeering.Remote(write.Cloud, peering.Body) is { } remote && AddressSpace(remote).Any(other => blocks.Any(block => AddressBlock.Overlap(block, other))))
                throw VirtualNetworkPeering.SpacesOverlap(write.Id, remote.Id);
        }
    }
}
