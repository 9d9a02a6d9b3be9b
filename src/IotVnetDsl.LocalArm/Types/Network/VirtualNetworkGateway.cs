using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>A VPN or ExpressRoute gateway: it takes its network's GatewaySubnet.</summary>
internal sealed class VirtualNetworkGateway : NetworkResource
{
    public const string TypeName = "Microsoft.Network/virtualNetworkGateways";

    private const string Configurations = "properties.ipConfigurations";
    private const string Migration = "properties.virtualNetworkGatewayMigrationStatus";
    private const string SubnetPath = "properties.subnet.id";

    public override string Name => TypeName;

    public override IReadOnlyList<string> Immutable { get; } = ["properties.gatewayType", "properties.vpnType", "properties.vpnGatewayGeneration"];

    private static readonly string[] NotOfBasic = ["properties.enableBgp", "properties.activeActive"];

    private static readonly string[] ClientLists =
        ["vpnClientRootCertificates", "vpnClientRevokedCertificates", "vpnAuthenticationTypes", "vngClientConnectionConfigurations", "radiusServers", "vpnClientIpsecPolicies"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.enableBgp", false),
        new("properties.activeActive", false),
        new("properties.bgpSettings.asn", 65515),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.Have(Configurations),
        Must.HaveText("properties.gatewayType", "properties.sku.name"),
        Must.BeOneOf("properties.gatewayType", "Vpn", "ExpressRoute"),
        Must.HaveTextInEach(Configurations, SubnetPath),
    ];

    /// <summary>A gateway that is in force in a network.</summary>
    public static ResourceRecord? In(Cloud cloud, ResourceId network) => cloud.Store.OfType(TypeName)
        .Where(gateway => gateway.Body.Items(Configurations).Any(configuration => ResourceId.TryParse(configuration.Text(SubnetPath))?.Parent?.Equals(network) == true))
        .Select(gateway => cloud.InForce(gateway.Id)).FirstOrDefault(gateway => gateway is not null);

    public override IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) => GatewayConnection.Naming(cloud, record.Id, "properties.virtualNetworkGateway1.id", "properties.virtualNetworkGateway2.id");

    /// <summary><c>GET {gateway}/connections</c>.</summary>
    public override ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action) =>
        request.Method == "GET" && action.Equals("connections", StringComparison.OrdinalIgnoreCase)
            ? new Answers(cloud).List(request, Users(cloud, record).Select(cloud.Store.Find).OfType<ResourceRecord>())
            : null;

    public override Refusal InUse(ResourceId id, ResourceId user) => GatewayConnection.RefuseInUse(id, user);

    public override bool HasEtagHeaderOnReads => false;

    /// <summary>Addresses are there when the gateway is.</summary>
    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        var made = record.Hidden.Flag(Lifecycle.LiveMark) == true;
        var peering = body.Text("properties.bgpSettings.bgpPeeringAddress");
        if (!made)
        {
            body.Cut("properties.bgpSettings.bgpPeeringAddress");
            body.Put("properties.bgpSettings.asn", 0);
            ShowNoClients(body);
        }
        else
        {
            body.Put(Migration, new JsonObject { ["state"] = "None", ["phase"] = "None", ["errorMessage"] = "" });
            if (body.At("properties.vpnClientConfiguration") is JsonObject clients)
                clients["vpnClientConnectionHealth"] = new JsonObject { ["vpnClientConnectionsCount"] = 0, ["totalIngressBytesTransferred"] = 0, ["totalEgressBytesTransferred"] = 0 };
        }

        body.Put("properties.bgpSettings.bgpPeeringAddresses", new JsonArray([.. body.Items(Configurations).Select(configuration =>
        {
            var shown = new JsonObject
            {
                ["ipconfigurationId"] = $"{record.Id.Text}/ipConfigurations/{configuration.Text("name") ?? "default"}",
                ["defaultBgpIpAddresses"] = made && peering is not null ? new JsonArray(peering) : new JsonArray(),
                ["customBgpIpAddresses"] = new JsonArray(),
            };
            if (made && ResourceId.TryParse(configuration.Text("properties.publicIPAddress.id")) is { } id && cloud.Store.Find(id) is { } address)
                shown["tunnelIpAddresses"] = new JsonArray(address.Body.Text("properties.ipAddress"));
            return (JsonNode)shown;
        })]));
    }

    public override void RenderAccepted(WriteContext write, JsonObject body)
    {
        body.Cut("properties.vpnClientConfiguration.vpnClientConnectionHealth");
        body.Cut(Migration);
    }

    /// <summary>Until a gateway is made it shows what clients it could take.</summary>
    private static void ShowNoClients(JsonObject body)
    {
        if (!body.Says("properties.gatewayType", "Vpn") || body.At("properties.vpnClientConfiguration") is not null)
            return;
        body.Put("properties.vpnClientConfiguration.vpnClientProtocols", body.Says("properties.sku.name", "Basic") ? new JsonArray("SSTP") : new JsonArray("OpenVPN", "IkeV2"));
        foreach (var list in ClientLists)
            body.Put($"properties.vpnClientConfiguration.{list}", new JsonArray());
    }

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        var configurations = write.Body.Items(Configurations);
        foreach (var configuration in configurations)
            CheckSubnet(write, configuration.Text(SubnetPath));
        CheckSku(write);
        if (write.Body.Number("properties.bgpSettings.asn") is { } asn && SystemNumbers.AreReserved(asn))
            throw InvalidValue($"The ASN {asn} of virtual network gateway {write.Id.Name} is reserved.", "properties.bgpSettings.asn");
        // Each tunnel ends at an address; a gateway of ExpressRoute has one of Azure's own.
        if (write.Body.Says("properties.gatewayType", "Vpn") && configurations.FirstOrDefault(configuration => configuration.Text("properties.publicIPAddress.id") is null) is { } without)
            throw InvalidValue($"IP configuration '{without.Text("name")}' of VPN gateway {write.Id.Name} has no public IP address.", $"{Configurations}.publicIPAddress");
        foreach (var address in configurations.Select(configuration => configuration.Text("properties.publicIPAddress.id")).OfType<string>())
            CheckAddress(write, address);
        if (write.Body.Flag("properties.activeActive") == true && configurations.Count < 2)
        {
            throw new ArmError(400, "ActiveActiveGatewayMustHaveTwoIpConfigurations",
                $"Virtual network gateway {write.Id.Name} is active-active and needs two IP configurations.");
        }

        if (configurations.Count == 0)
            throw InvalidValue($"Virtual network gateway {write.Id.Name} has no IP configuration.", Configurations);
        CheckOthers(write, ResourceId.TryParse(configurations[0].Text(SubnetPath))!);
        Complete(write, configurations);
    }

    private static void CheckSubnet(WriteContext write, string? subnet)
    {
        if (ResourceId.TryParse(subnet) is not { } id || !id.IsOf(Subnet.TypeName) || write.Cloud.Store.Find(id) is null)
            throw InvalidReference(subnet, write.Id);
        if (!id.Name.Equals(Subnet.GatewaySubnet, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArmError(400, "InvalidGatewaySubnet",
                $"Virtual network gateway {write.Id.Name} must be in a subnet named '{Subnet.GatewaySubnet}', not '{id.Name}'.");
        }

        if (write.Cloud.Store.Find(id.Parent!)!.Body.Text("location") != write.Body.Text("location"))
            throw InvalidReference(subnet, write.Id);
    }

    /// <summary>What is there goes on; new ones of a retired size are not made.</summary>
    private static void CheckSku(WriteContext write)
    {
        var sku = write.Body.Text("properties.sku.name")!;
        if (write.IsCreate && write.Body.Says("properties.gatewayType", "Vpn") && GatewaySkus.IsRetired(sku, write.ApiVersion))
        {
            throw new ArmError(400, "NonAzSkusNotAllowedForVPNGateway",
                $"VPN gateway {write.Id.Text} cannot be created with the SKU {sku}. Use the SKU {sku}AZ.");
        }

        // "About BGP" and "About active-active gateways", 2026-11: of all SKUs but Basic. No text gives the code.
        foreach (var path in sku.Equals("Basic", StringComparison.OrdinalIgnoreCase) ? NotOfBasic : [])
        {
            if (write.Body.Flag(path) == true)
                throw new ArmError(400, "InvalidRequestFormat", $"VPN gateway {write.Id.Text} is of the SKU {sku}, which has no '{path}'.", path);
        }
    }

    private static void CheckAddress(WriteContext write, string address)
    {
        if (ResourceId.TryParse(address) is not { } id || write.Cloud.Store.Find(id) is not { } found)
            throw InvalidReference(address, write.Id);
        if (write.IsCreate && GatewaySkus.NeedsZones(write.Body.Text("properties.sku.name")!, write.ApiVersion) && found.Body.At("zones") is not JsonArray { Count: > 0 }
            && Regions.Find(write.Body.Text("location")!)?.HasZones == true)
        {
            throw new ArmError(400, "VmssVpnGatewayPublicIpsMustHaveZonesConfigured",
                $"Public IP address {address} of virtual network gateway {write.Id.Text} must have zones: the gateway's SKU is in zones.");
        }

        if (write.Cloud.Types.Of(id).Users(write.Cloud, found).FirstOrDefault(user => !user.Equals(write.Id)) is { } holder)
        {
            throw new ArmError(400, "PublicIPAddressInUse",
                $"Resource {write.Id.Text} is referencing public IP address {address} that is already allocated to resource {holder.Text}.");
        }
    }

    /// <summary>It stays in its subnet, beside at most one gateway of the other kind.</summary>
    private void CheckOthers(WriteContext write, ResourceId subnet)
    {
        if (write.Existing?.Body.Items(Configurations) is [var before, ..] && !before.Says(SubnetPath, subnet.Text))
            throw ImmutableChanged($"{Configurations}[0].{SubnetPath}");
        var kind = write.Body.Text("properties.gatewayType")!;
        if (write.Cloud.Store.OfType(TypeName).FirstOrDefault(other => !other.Id.Equals(write.Id)
            && other.Body.Says("properties.gatewayType", kind) && other.Body.Items(Configurations).Any(configuration => configuration.Says(SubnetPath, subnet.Text))) is { } rival)
        {
            throw InvalidValue($"Virtual network {subnet.Parent!.Text} already has the {kind} gateway {rival.Id.Text}; it can have one of each type.", Configurations);
        }
    }

    /// <summary>What the service chooses; its BGP address, unless one is asked for, is the last one of the subnet.</summary>
    private static void Complete(WriteContext write, IReadOnlyList<JsonObject> configurations)
    {
        var body = write.Body;
        var isVpn = body.Says("properties.gatewayType", "Vpn");
        if (isVpn)
            body.PutIfAbsent("properties.vpnType", "RouteBased");
        foreach (var rule in body.Items("properties.natRules"))
            rule.PutIfAbsent("properties.type", "Static");
        if (isVpn && body.Text("properties.sku.name")!.EndsWith("AZ", StringComparison.Ordinal))
            body.PutIfAbsent("properties.zones", "ZoneRedundant");
        if (body.At("properties.vpnClientConfiguration") is JsonObject clients)
        {
            if (clients.Items("vpnClientRootCertificates").Count == 0 && clients.Text("radiusServerAddress") is not null)
                clients.PutIfAbsent("vpnAuthenticationTypes", new JsonArray("Radius"));
            foreach (var list in ClientLists)
                body.PutIfAbsent($"properties.vpnClientConfiguration.{list}", new JsonArray());
        }

        body.PutIfAbsent("properties.vpnGatewayGeneration", isVpn ? "Generation1" : "None");
        body.PutIfAbsent("properties.sku.tier", body.Text("properties.sku.name"));
        foreach (var configuration in configurations)
            configuration.PutIfAbsent("properties.privateIPAllocationMethod", "Dynamic");
        var subnet = ResourceId.TryParse(configurations[0].Text(SubnetPath))!;
        if (AddressBlock.LastUsable(Subnet.Prefixes(subnet, write.Cloud.Store.Find(subnet)!.Body)[0]) is { } last)
            body.PutIfAbsent("properties.bgpSettings.bgpPeeringAddress", last.ToString());
    }
}
