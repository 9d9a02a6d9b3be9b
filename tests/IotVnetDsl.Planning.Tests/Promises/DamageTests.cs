using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CsCheck;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>
/// Whatever somebody breaks: where the local ARM says that a declared way is shut, there is drift, and the plan opens the way again, or says
/// what keeps it shut.
/// </summary>
public sealed class DamageTests
{
    public static TheoryData<string> Kinds => [.. Damage.All.Select(damage => damage.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_damage_is_drift_and_is_repaired(string name) => Check(Damage.All.Where(damage => damage.Name == name), 0);

    [Fact]
    public void Damages_together_are_drift_and_are_repaired() =>
        Gen.Select(Gen.Int[0, Damage.All.Length - 1].Array[2, 4], Gen.Int[0, 9999])
            .SampleFew(20, sample => Check(sample.Item1.Distinct().Select(index => Damage.All[index]), sample.Item2));

    private static void Check(IEnumerable<Damage> damages, int seed)
    {
        using var plant = new DamagedPlant();
        Assert.Equal([], plant.Shut());
        var left = damages.Where(damage => damage.Do(plant) && !damage.IsRepaired).ToArray();
        var shut = plant.Shut();

        var drift = plant.Plan();
        Assert.True(shut.IsEmpty || DriftText.HasDrift(drift), $"no drift, and shut: {string.Join(", ", shut)}");
        plant.Repair(seed);
        if (left.Length == 0)
            Assert.Equal([], plant.Shut());
        var after = plant.Plan();
        Assert.Empty(after.Operations);
        Assert.Equal(!plant.Shut().IsEmpty, DriftText.HasDrift(after));
    }
}

/// <summary>Something that somebody does to a plant by hand.</summary>
/// <param name="Name">What.</param>
/// <param name="Do">Does it; false where there is nothing left to do it to.</param>
/// <param name="IsRepaired">False where it is what the code leaves to others.</param>
internal sealed record Damage(string Name, Func<DamagedPlant, bool> Do, bool IsRepaired = true)
{
    private const string HubZone = "/privateDnsZones/privatelink.azure-devices.net";
    private const string BlobZone = "/privateDnsZones/privatelink.blob.core.windows.net";
    private const string Hub = "Microsoft.Devices/IotHubs/damaged-hub";
    private const string Archive = "Microsoft.Storage/storageAccounts/damagedarchive";

    public static ImmutableArray<Damage> All { get; } =
    [
        new("the hub's record is deleted", plant => plant.Delete($"Microsoft.Network{HubZone}/A/damaged-hub")),
        new("the hub's record is changed", plant => plant.Change($"Microsoft.Network{HubZone}/A/damaged-hub", record => BodyPath.Set(record, "properties.aRecords[0].ipv4Address", "10.20.1.99"))),
        new("the account's record is deleted", plant => plant.Delete($"Microsoft.Network{BlobZone}/A/damagedarchive")),
        new("somebody writes a record for all names", plant => plant.Make($"Microsoft.Network{HubZone}/A/*", Record())),
        new("somebody writes a record beside that of the built-in endpoint", plant => plant.Make("Microsoft.Network/privateDnsZones/privatelink.servicebus.windows.net/A/others", Record())),
        new("a link is deleted", plant => plant.Delete($"Microsoft.Network{HubZone}/virtualNetworkLinks/to-site")),
        new("another link is deleted", plant => plant.Delete($"Microsoft.Network{BlobZone}/virtualNetworkLinks/to-core")),
        new("a zone is deleted", plant => plant.DeleteZone($"Microsoft.Network{HubZone}")),
        new("a zone group is deleted", plant => plant.Delete("Microsoft.Network/privateEndpoints/pe-hub/privateDnsZoneGroups/default")),
        new("a zone group is emptied", plant => plant.Change("Microsoft.Network/privateEndpoints/pe-archive/privateDnsZoneGroups/default", group => BodyPath.Set(group, "properties.privateDnsZoneConfigs", new JsonArray()))),
        new("an endpoint is deleted", plant => plant.Delete("Microsoft.Network/privateEndpoints/pe-archive")),
        new("the hub's owner rejects the connection", plant => plant.ChangeConnection(Hub, "Rejected")),
        new("the account's owner rejects the connection", plant => plant.ChangeConnection(Archive, "Rejected")),
        new("the hub's owner removes the connection", plant => plant.ChangeConnection(Hub, null)),
        new("the account is deleted", plant => plant.Delete(Archive)),
        new("one side of the peering is deleted", plant => plant.Delete("Microsoft.Network/virtualNetworks/vnet-core/virtualNetworkPeerings/to-site")),
        new("the other side of the peering is deleted", plant => plant.Delete("Microsoft.Network/virtualNetworks/vnet-site/virtualNetworkPeerings/to-core")),
        new("the peering is closed", plant => plant.Change("Microsoft.Network/virtualNetworks/vnet-site/virtualNetworkPeerings/to-core", peering => BodyPath.Set(peering, "properties.allowVirtualNetworkAccess", false))),
        new("the site asks servers of its own", plant => plant.Change("Microsoft.Network/virtualNetworks/vnet-site", network => BodyPath.Set(network, "properties.dhcpOptions.dnsServers", new JsonArray("10.30.1.4"))), IsRepaired: false),
    ];

    private static JsonObject Record() => new() { ["ttl"] = 300, ["aRecords"] = new JsonArray(new JsonObject { ["ipv4Address"] = "10.20.1.99" }) };
}
