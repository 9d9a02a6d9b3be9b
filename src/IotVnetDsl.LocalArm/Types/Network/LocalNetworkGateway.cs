using System.Net;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>The other side of a VPN: its address, and the ranges behind it.</summary>
internal sealed class LocalNetworkGateway : NetworkResource
{
    public const string TypeName = "Microsoft.Network/localNetworkGateways";

    /// <summary>The number that Azure's own gateways have, unless they are given another.</summary>
    private const int AzureGateways = 65515;

    public override string Name => TypeName;

    /// <summary>The ranges behind it.</summary>
    public static IEnumerable<IPNetwork> Behind(ResourceRecord site) =>
        site.Body.Texts("properties.localNetworkAddressSpace.addressPrefixes").Select(prefix => AddressBlock.Parse(prefix, site.Id.Text));

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        if (write.Body.Text("properties.gatewayIpAddress") is null == write.Body.Text("properties.fqdn") is null)
            throw InvalidValue($"Local network gateway {write.Id.Name} needs either gatewayIpAddress or fqdn.");
        if (write.Body.Text("properties.gatewayIpAddress") is { } address && !IPAddress.TryParse(address, out _))
            throw InvalidValue($"The IP address '{address}' of local network gateway {write.Id.Name} is not valid.", "properties.gatewayIpAddress");
        if (write.Body.Number("properties.bgpSettings.asn") is { } asn && (asn == AzureGateways || SystemNumbers.AreReserved(asn)))
            throw InvalidValue($"The ASN {asn} of local network gateway {write.Id.Name} is reserved.", "properties.bgpSettings.asn");
        foreach (var prefix in write.Body.Texts("properties.localNetworkAddressSpace.addressPrefixes"))
            _ = AddressBlock.Parse(prefix, write.Id.Text);
    }

    public override IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) => GatewayConnection.Naming(cloud, record.Id, "properties.localNetworkGateway2.id");

    public override Refusal InUse(ResourceId id, ResourceId user) => GatewayConnection.RefuseInUse(id, user);
}
