using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>
/// A lock, wherever it is: what a plan refuses for it ARM would refuse in its middle, and what a plan does not refuse ARM lets pass.
/// </summary>
public sealed class LockTruthTests
{
    private const string Subscription = $"/subscriptions/{Requests.Subscription}";
    private const string Own = Subscription + "/resourceGroups/rg-locked";
    private const string Theirs = Subscription + "/resourceGroups/rg-keys-of-others";
    private const string Hub = Own + "/providers/Microsoft.Devices/IotHubs/locked-hub";

    private static readonly string[] Scopes =
    [
        Subscription,
        Own,
        Theirs,
        Hub,
        Own + "/providers/Microsoft.Network/privateEndpoints/pe-locked",
        Own + "/providers/Microsoft.Devices/provisioningServices/locked-dps",
        Own + "/providers/Microsoft.Network/virtualNetworks/vnet-locked",
        Own + "/providers/Microsoft.Network/virtualNetworks/vnet-locked/subnets/endpoints",
        Own + "/providers/Microsoft.Network/virtualNetworks/vnet-locked/virtualNetworkPeerings/there",
        Theirs + "/providers/Microsoft.Network/virtualNetworks/vnet-theirs",
        Theirs + "/providers/Microsoft.Network/privateDnsZones/privatelink.azure-devices.net",
        Theirs + "/providers/Microsoft.Network/privateDnsZones/privatelink.azure-devices.net/virtualNetworkLinks/ours",
        Theirs + "/providers/Microsoft.ServiceBus/namespaces/locked-messages",
        Theirs + "/providers/Microsoft.ServiceBus/namespaces/locked-messages/queues/ours",
        Theirs + "/providers/Microsoft.Storage/storageAccounts/lockedlake",
        Theirs + "/providers/Microsoft.Storage/storageAccounts/lockedlake/blobServices/default/containers/ours",
        Theirs + "/providers/Microsoft.DocumentDB/databaseAccounts/locked-records",
        Theirs + "/providers/Microsoft.KeyVault/vaults/kv-locked",
    ];

    public static TheoryData<string, string> Locks => new(from scope in Scopes from level in (string[])["CanNotDelete", "ReadOnly"] select (scope, level));

    [Theory]
    [MemberData(nameof(Locks))]
    public void A_destruction_is_refused_where_it_would_be_stopped(string scope, string level)
    {
        using var arm = Deployed(new Locked());
        var graph = new Locked().Graph();
        var before = arm.Destruction(graph, "delete:locked");
        Lock(arm, scope, level);
        Check(arm, scope, Tried(arm, () => arm.Destruction(graph, "delete:locked")), before);
    }

    [Theory]
    [MemberData(nameof(Locks))]
    public void A_deployment_is_refused_where_it_would_be_stopped(string scope, string level)
    {
        using var arm = Deployed(new Locked { IsHalf = true });
        var graph = new Locked { IsLarger = true }.Graph();
        var before = arm.Plan(graph);
        Assert.Empty(before.Missing);
        if (!Exists(arm, scope))
            return;
        Lock(arm, scope, level);
        Check(arm, scope, Tried(arm, () => arm.Plan(graph)), before);
    }

    private static void Check(LocalArmInProcess arm, string scope, Plan? now, Plan before)
    {
        Assert.NotEmpty(before.Operations);
        var result = arm.Run(now ?? before);
        Assert.True(now is null == result.Errors.Any(error => error.Code == "ScopeLocked"), $"{(now is null ? "refused" : "made")} for the lock on {scope}, and ARM says {string.Join("; ", result.Errors.Select(error => error.Message))}");
        if (now is not null)
            Assert.Equal([], result.Errors);
    }

    // Refused for the lock, or made.
    private static Plan? Tried(LocalArmInProcess arm, Func<Plan> plan)
    {
        try
        {
            return plan();
        }
        catch (Xunit.Sdk.XunitException refused) when (refused.Message.Contains("IVD9008", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static LocalArmInProcess Deployed(Locked plant)
    {
        var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Keepers().Graph())).Errors);
        Assert.Equal([], arm.Run(arm.Plan(plant.Graph())).Errors);
        arm.Settle();
        return arm;
    }

    private static bool Exists(LocalArmInProcess arm, string id) => id == Subscription || arm.Time.Pump(() => arm.Client.SendAsync(new("GET", id, Planning.Resources.ResourceCatalog.Find(Planning.Resources.ResourceId.TypeOf(id))!.ApiVersion), default)).IsSuccess;

    private static void Lock(LocalArmInProcess arm, string scope, string level) =>
        arm.ByHand("PUT", $"{scope}/providers/Microsoft.Authorization/locks/stop", new() { ["properties"] = new JsonObject { ["level"] = level } });

    private sealed record Keepers : Topology
    {
        public override string Id => "lock-keepers";

        public override ResourceGroup ResourceGroup => new("rg-keys-of-others", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Net => new("vnet-theirs") { AddressSpace = ["10.61.0.0/16"] };

        public PrivateDnsZone Zone => new("privatelink.azure-devices.net");

        public ServiceBusNamespace Messages => new("locked-messages") { Sku = ServiceBusSku.Premium };

        public StorageAccount Lake => new("lockedlake");

        public CosmosAccount Records => new("locked-records");

        public KeyVault Vault => new("kv-locked", "00000000-0000-0000-0000-0000000000aa") { RoleBasedAccess = true };
    }

    private sealed record Locked : Topology
    {
        /// <summary>Without what leads to others.</summary>
        public bool IsHalf { get; init; }

        public bool IsLarger { get; init; }

        public override string Id => "locked";

        public override ResourceGroup ResourceGroup => new("rg-locked", IotVnetDsl.Region.EastUS);

        public ResourceGroup Others => new("rg-keys-of-others", IotVnetDsl.Region.EastUS) { Existing = true };

        public VirtualNetwork TheirNet => new("vnet-theirs") { Existing = true, ResourceGroup = Others };

        public PrivateDnsZone Zone => new("privatelink.azure-devices.net") { Existing = true, ResourceGroup = Others };

        public ServiceBusNamespace Messages => new("locked-messages") { Existing = true, ResourceGroup = Others, Queues = IsHalf ? null : ["ours"], Firewall = IsHalf ? null : Firewall.TrustedServicesOnly };

        public StorageAccount Lake => new("lockedlake") { Existing = true, ResourceGroup = Others, Containers = IsHalf ? null : ["ours"] };

        public CosmosAccount Records => new("locked-records") { Existing = true, ResourceGroup = Others, Databases = IsHalf ? null : [new("ours")] };

        public KeyVault Vault => new("kv-locked", "00000000-0000-0000-0000-0000000000aa") { Existing = true, ResourceGroup = Others, Keys = IsHalf ? null : ["ours"] };

        public IotHub Hub => new("locked-hub") { Sku = IotHubSku.S1, Capacity = IsLarger ? 2 : 1, Identity = Identity.SystemAssigned };

        public DeviceProvisioningService Provisioning => new("locked-dps") { Identity = Identity.SystemAssigned, LinkedHubs = IsHalf ? null : [new(Hub)] };

        public RoleAssignment? Registers => IsHalf ? null : new(Provisioning.SystemIdentity, Role.IotHubDataContributor, Hub);

        public VirtualNetwork Net => new("vnet-locked") { AddressSpace = ["10.60.0.0/16"], Subnets = [new("endpoints", "10.60.1.0/24")] };

        public VirtualNetworkPeering? There => IsHalf ? null : new("there", Net, TheirNet);

        public VirtualNetworkPeering? Back => IsHalf ? null : new("back", TheirNet, Net);

        public PrivateDnsZoneLink? Link => IsHalf ? null : new("ours", Zone, Net);

        public PrivateEndpoint? Endpoint => IsHalf ? null : new("pe-locked", Hub, Net.Subnet("endpoints"));

        public PrivateDnsZoneGroup? Names => Endpoint is { } endpoint ? new("default", endpoint, [Zone]) : null;
    }
}
