using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class Subnet : NetworkResource
{
    public const string TypeName = "Microsoft.Network/virtualNetworks/subnets";
    public const string GatewaySubnet = "GatewaySubnet";

    /// <summary>The first version that turns network policies of private endpoints off by itself.</summary>
    private const string PoliciesOff = "2020-11-01";

    /// <summary>
    /// The first version whose new subnets have no way out of their own.
    /// Source: https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access, 2026-11.
    /// </summary>
    private const string PrivateByDefault = "2025-07-01";

    /// <summary>The first version that says of every service endpoint that it leads to all regions.</summary>
    private const string ReachesEverywhere = "2024-01-01";

    /// <summary>Names that belong to one service each.</summary>
    public static readonly string[] Reserved = [GatewaySubnet, "AzureFirewallSubnet", "AzureFirewallManagementSubnet", "AzureBastionSubnet", "RouteServerSubnet"];

    public override string Name => TypeName;

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(3000, id.Parent!);

    public override IReadOnlyList<string> ReadOnly { get; } =
    [
        "properties.privateEndpoints", "properties.ipConfigurations", "properties.ipConfigurationProfiles",
        "properties.resourceNavigationLinks", "properties.serviceAssociationLinks", "properties.purpose",
    ];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.privateLinkServiceNetworkPolicies", "Enabled"),
        new("properties.delegations", new JsonArray()),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.BeOneOf("properties.privateEndpointNetworkPolicies", "Disabled", "Enabled", "NetworkSecurityGroupEnabled", "RouteTableEnabled"),
        Must.BeOneOf("properties.privateLinkServiceNetworkPolicies", "Disabled", "Enabled"),
        Must.HaveTextInEach("properties.serviceEndpoints", "service"),
    ];

    /// <summary>Writes in one network go one after another.</summary>
    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) => [id.Parent!];

    public override Refusal Busy(Cloud cloud, ResourceId id, Operation operation) =>
        cloud.Switches.Is(Switches.BusySubnetStatus, "429")
            ? RetryAfterOther(cloud, operation)
            : new ArmError(409, "AnotherOperationInProgress",
                $"Another operation on this or dependent resource is in progress. To retrieve status of the operation use uri: {cloud.Names.ResourceManager.TrimEnd('/')}{operation.Target.Subscription!.Text}/providers/Microsoft.Network/locations/{cloud.Store.Find(id.Parent!)?.Body.Text("location")}/operations/{operation.Key}?api-version=2020-11-01.")
            {
                RetryAfter = cloud.Timing.RetryAfter,
            };

    /// <summary>Does it send what is meant for one of the services straight to it?</summary>
    public static bool HasServiceEndpoint(JsonObject body, params ReadOnlySpan<string> services)
    {
        foreach (var service in services)
        {
            if (body.Items("properties.serviceEndpoints").Any(endpoint => endpoint.Says("service", service)))
                return true;
        }

        return false;
    }

    public static IReadOnlyList<IPNetwork> Prefixes(ResourceId id, JsonObject body) =>
    [
        .. body.Texts("properties.addressPrefixes").Concat(body.Text("properties.addressPrefix") is { } single ? [single] : [])
            .Distinct().Select(prefix => AddressBlock.Parse(prefix, id.Text)),
    ];

    public static void CheckInside(ResourceId id, IReadOnlyList<IPNetwork> prefixes, IReadOnlyList<IPNetwork> space)
    {
        if (prefixes.Where(prefix => !space.Any(block => AddressBlock.Covers(block, prefix))).ToList() is [var outside, ..])
        {
            throw new ArmError(400, "NetcfgSubnetRangeOutsideVnet",
                $"Subnet '{id.Name}' is not valid because its IP address range {outside} is outside the IP address range of virtual network '{id.Parent!.Name}'.");
        }
    }

    public override void Prepare(WriteContext write)
    {
        var prefixes = Prefixes(write.Id, write.Body);
        if (prefixes.Count == 0)
        {
            throw new ArmError(400, "NetcfgInvalidSubnet",
                $"Subnet '{write.Id.Name}' is not valid in virtual network '{write.Id.Parent!.Name}': it has no address prefix.");
        }

        foreach (var prefix in prefixes)
            CheckSize(write.Id, prefix);
        var network = write.Cloud.Store.Find(write.Id.Parent!)!;
        CheckInside(write.Id, prefixes, VirtualNetwork.AddressSpace(network));
        CheckSiblings(write, prefixes);
        if (write.Existing is { } existing && !Prefixes(write.Id, existing.Body).SequenceEqual(prefixes) && Users(write.Cloud, write.Id).FirstOrDefault() is { } user)
        {
            throw new ArmError(400, "InUsePrefixCannotBeDeleted",
                $"IpPrefix of subnet {write.Id.Text} cannot be changed: it is in use by {user.Text}.");
        }

        CheckReferences(write, network);
        if (write.IsCreate && string.CompareOrdinal(write.ApiVersion, PrivateByDefault) >= 0)
            write.Body.PutIfAbsent("properties.defaultOutboundAccess", false);
        write.Body.PutIfAbsent("properties.privateEndpointNetworkPolicies", string.CompareOrdinal(write.ApiVersion, PoliciesOff) < 0 ? "Enabled" : "Disabled");
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        var location = cloud.Store.Find(record.Id.Parent!)?.Body.Text("location");
        foreach (var endpoint in body.Items("properties.serviceEndpoints"))
        {
            endpoint.PutIfAbsent("locations", Locations(endpoint, location, apiVersion));
            endpoint["provisioningState"] = body.Text("properties.provisioningState");
        }

        foreach (var delegation in body.Items("properties.delegations"))
            delegation.PutIfAbsent("properties.actions", new JsonArray([.. DelegationActions.Of(delegation.Text("properties.serviceName")).Select(action => (JsonNode)action)]));
        var configurations = Configurations(cloud, record.Id).ToList();
        if (configurations.Count > 0)
            body.Put("properties.ipConfigurations", new JsonArray([.. configurations]));
        var users = cloud.Store.OfType(PrivateEndpoint.TypeName).Where(endpoint => IsIn(endpoint, record.Id)).Select(endpoint => (JsonNode)new JsonObject { ["id"] = endpoint.Id.Text }).ToList();
        if (users.Count > 0)
            body.Put("properties.privateEndpoints", new JsonArray([.. users]));
    }

    /// <summary>The addresses of interfaces and gateways that are taken from the subnet.</summary>
    private static IEnumerable<JsonNode> Configurations(Cloud cloud, ResourceId subnet) =>
        from type in new[] { NetworkInterface.TypeName, VirtualNetworkGateway.TypeName }
        from user in cloud.Store.OfType(type)
        from configuration in user.Body.Items("properties.ipConfigurations")
        where configuration.Says("properties.subnet.id", subnet.Text)
        select (JsonNode)new JsonObject { ["id"] = $"{user.Id.Text}/ipConfigurations/{configuration.Text("name") ?? "default"}" };

    /// <summary>Storage is reached in the paired region as well, what has one address in the world everywhere.</summary>
    private static JsonArray Locations(JsonObject endpoint, string? location, string apiVersion)
    {
        if (string.CompareOrdinal(apiVersion, ReachesEverywhere) >= 0 || !endpoint.Says("service", "Microsoft.Storage"))
            return new JsonArray(endpoint.Says("service", "Microsoft.Sql") ? location : "*");
        return Regions.Find(location ?? "")?.Pair is { } pair ? new JsonArray(location, pair) : new JsonArray(location);
    }

    public override Refusal InUse(ResourceId id, ResourceId user) => new ArmError(400, "InUseSubnetCannotBeDeleted",
        $"Subnet {id.Name} is in use by {user.Text} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.");

    /// <summary>Whatever names the subnet as the place of an interface: private endpoints, gateways, resolvers.</summary>
    public override IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) => Users(cloud, record.Id);

    /// <summary>Subnets that name a resource as their own: a security group, a route table, a gateway.</summary>
    public static IEnumerable<ResourceId> Naming(Cloud cloud, string path, ResourceId named) =>
        cloud.Store.OfType(TypeName).Where(subnet => subnet.Body.Says(path, named.Text)).Select(subnet => subnet.Id);

    /// <summary>Lists them in the answer of what they name.</summary>
    public static void Show(JsonObject body, IEnumerable<ResourceId> subnets)
    {
        var shown = subnets.Select(id => (JsonNode)new JsonObject { ["id"] = id.Text }).ToArray();
        if (shown.Length > 0)
            body.Put("properties.subnets", new JsonArray(shown));
    }

    private static IEnumerable<ResourceId> Users(Cloud cloud, ResourceId subnet) => cloud.Store.Resources.Rows
        .Where(record => IsIn(record, subnet) || record.Body.Items("properties.ipConfigurations")
            .Any(configuration => configuration.Says("properties.subnet.id", subnet.Text) || configuration.Says("subnet.id", subnet.Text)))
        .Select(record => record.Id);

    private static bool IsIn(ResourceRecord record, ResourceId subnet) =>
        record.Id.IsOf(PrivateEndpoint.TypeName) && record.Body.Says("properties.subnet.id", subnet.Text);

    private static void CheckSize(ResourceId id, IPNetwork prefix)
    {
        var isV4 = prefix.BaseAddress.AddressFamily == AddressFamily.InterNetwork;
        if (isV4 ? prefix.PrefixLength > 29 : prefix.PrefixLength != 64)
        {
            throw new ArmError(400, "NetcfgInvalidSubnet",
                $"Subnet '{id.Name}' is not valid in virtual network '{id.Parent!.Name}': the prefix {prefix} must be {(isV4 ? "/29 or larger" : "/64")}.");
        }
    }

    private static void CheckSiblings(WriteContext write, IReadOnlyList<IPNetwork> prefixes)
    {
        foreach (var sibling in write.Cloud.Store.Children(write.Id.Parent!, TypeName).Where(sibling => !sibling.Id.Equals(write.Id)))
        {
            if (Prefixes(sibling.Id, sibling.Body).Any(other => prefixes.Any(prefix => AddressBlock.Overlap(prefix, other))))
            {
                throw new ArmError(400, "NetcfgSubnetRangesOverlap",
                    $"Subnet '{write.Id.Name}' is not valid because its IP address range overlaps with that of an existing subnet in virtual network '{write.Id.Parent!.Name}': '{sibling.Id.Name}'.");
            }
        }
    }

    private static void CheckReferences(WriteContext write, ResourceRecord network)
    {
        if (write.Id.Name.Equals(GatewaySubnet, StringComparison.OrdinalIgnoreCase) && write.Body.At("properties.networkSecurityGroup.id") is not null)
        {
            throw new ArmError(400, "NetworkSecurityGroupCannotBeAttachedToGatewaySubnet",
                $"Network security group {write.Body.Text("properties.networkSecurityGroup.id")} cannot be attached to subnet {write.Id.Text}: it is a gateway's.");
        }

        // "Troubleshoot NAT gateway", 2026-11: none in a gateway's subnet. No text gives the code.
        if (write.Id.Name.Equals(GatewaySubnet, StringComparison.OrdinalIgnoreCase) && write.Body.At("properties.natGateway.id") is not null)
        {
            throw new ArmError(400, "InvalidRequestFormat",
                $"NAT gateway {write.Body.Text("properties.natGateway.id")} cannot be attached to subnet {write.Id.Text}: it is a gateway's.");
        }

        // "Grant access from a virtual network", 2026-11: local and cross-region endpoints cannot be in one subnet. No text gives the code.
        if (HasServiceEndpoint(write.Body, "Microsoft.Storage") && HasServiceEndpoint(write.Body, "Microsoft.Storage.Global"))
        {
            throw new ArmError(400, "InvalidRequestFormat",
                $"Subnet {write.Id.Text} has the service endpoints Microsoft.Storage and Microsoft.Storage.Global, which cannot be in one subnet.");
        }

        CheckNatNetwork(write);
        foreach (var (path, type) in new[] { ("properties.networkSecurityGroup.id", NetworkSecurityGroup.TypeName), ("properties.routeTable.id", RouteTable.TypeName), ("properties.natGateway.id", NatGateway.TypeName) })
        {
            if (write.Body.At(path) is not null && Referenced(write, path, type) is var named
                && (named.Body.Text("location") != network.Body.Text("location") || !named.Id.Subscription!.Equals(network.Id.Subscription)))
            {
                throw InvalidReference(write.Body.Text(path), write.Id);
            }
        }
    }

    /// <summary>A NAT gateway serves subnets of one network.</summary>
    private static void CheckNatNetwork(WriteContext write)
    {
        if (ResourceId.TryParse(write.Body.Text("properties.natGateway.id")) is { } gateway
            && Naming(write.Cloud, "properties.natGateway.id", gateway).FirstOrDefault(other => !other.Parent!.Equals(write.Id.Parent)) is { } elsewhere)
        {
            throw new ArmError(400, "NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks",
                $"NAT gateway {gateway.Text} cannot be used by subnet {write.Id.Text}: subnet {elsewhere.Text} of another virtual network uses it.");
        }
    }
}
