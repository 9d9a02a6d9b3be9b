using System.Globalization;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Types.Network;
using IotVnetDsl.LocalArm.Types.PrivateLink;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.LocalArm.Tests.Facts;

/// <summary>The local ARM's facts were typed in a second time; where they overlap with the rules' facts, both say the same.</summary>
public sealed class SameFactsTests
{
    private static readonly Dictionary<string, string> Actions = new()
    {
        ["StorageAccount"] = "blob.write",
        ["EventHubsNamespace"] = "eventhub.send",
        ["ServiceBusNamespace"] = "servicebus.send",
        ["CosmosAccount"] = "cosmos.write",
    };

    private static readonly Dictionary<string, string> Types = new()
    {
        ["IotHub"] = "Microsoft.Devices/IotHubs",
        ["StorageAccount"] = "Microsoft.Storage/storageAccounts",
        ["EventHubsNamespace"] = "Microsoft.EventHub/namespaces",
        ["ServiceBusNamespace"] = "Microsoft.ServiceBus/namespaces",
        ["KeyVault"] = "Microsoft.KeyVault/vaults",
        ["CosmosAccount"] = "Microsoft.DocumentDB/databaseAccounts",
        ["DeviceProvisioningService"] = "Microsoft.Devices/provisioningServices",
    };

    [Fact]
    public void Regions_and_their_names()
    {
        // The local ARM has the public cloud's canary regions beside them.
        var theirs = Rows("Catalog", "regions.txt").Where(row => row[0] == "region").Select(row => $"{row[1]} = {row[2]}");
        Assert.Empty(theirs.Except(Regions.All.Select(region => $"{region.Name} = {region.DisplayName}")));
    }

    [Fact]
    public void Regions_that_are_confirmed_for_the_hub()
    {
        var theirs = Rows("Catalog", "current.txt").Where(row => row[0] == "private-link" && row[3] == "confirmed").Select(row => row[1]);
        Assert.Empty(theirs.Except(Regions.All.Where(region => region.OffersIotHub).Select(region => region.Name)));
    }

    [Fact]
    public void Roles_and_what_a_hub_can_write_with_them()
    {
        foreach (var row in Rows("Facts", "roles.txt"))
        {
            var role = RoleDefinitions.Find(row[0]);
            Assert.True(role is not null, $"{row[1]} is not known to the local ARM");
            Assert.Equal(row[1], role.Name);
            var writesTo = Actions.Where(pair => role.DataActions.Contains(pair.Value)).Select(pair => pair.Key);
            Assert.Equal(Sorted(row[4] == "-" ? [] : row[4].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)), Sorted(writesTo));
        }
    }

    [Fact]
    public void Numbers_of_autonomous_systems_that_gateways_may_not_have()
    {
        var theirs = Rows("Facts", "reserved-asns.txt").Where(row => row[0].Contains("VirtualNetworkGateway", StringComparison.Ordinal)).SelectMany(row => row[1..3]);
        Assert.All(theirs, number => Assert.True(SystemNumbers.AreReserved(decimal.Parse(number, CultureInfo.InvariantCulture))));
        Assert.All([8073, 8076, 65514, 65515, 65516, 65521, 64512, 65534, 65552], number => Assert.False(SystemNumbers.AreReserved(number)));
    }

    [Fact]
    public void Zones_of_sub_resources()
    {
        foreach (var group in Rows("Facts", "private-links.txt").Where(row => Types.ContainsKey(row[0])).GroupBy(row => (Type: row[0], SubResource: row[1], Cloud: row[3])))
        {
            var cloud = CloudNames.Find(group.Key.Cloud)!;
            var ours = PrivateLinkGroups.All.Where(member => member.Type == Types[group.Key.Type] && member.GroupId == group.Key.SubResource).Select(member => cloud.Fill(member.Zone)).Distinct();
            Assert.Equal(Sorted(group.Select(row => row[4].Split(',')[0])), Sorted(ours));
        }
    }

    [Fact]
    public void Names_of_clouds()
    {
        foreach (var row in Rows("Facts", "clouds.txt").Where(row => row[1] is "Hubs" or "Provisioning" or "Storage" or "Messaging" or "Vaults" or "ResourceManager"))
        {
            var ours = CloudNames.Find(row[0])!.Fill($"{{{row[1]}}}");
            Assert.Equal(row[2], ours.TrimEnd('/'));
        }
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> values) => values.Order(StringComparer.Ordinal);

    private static IEnumerable<string[]> Rows(string folder, string file) => File
        .ReadLines(RepositoryRoot.Combine("src", "IotVnetDsl.Rules", folder, file))
        .Where(line => line.Length > 0 && line[0] != '#')
        // Facts have a header.
        .Skip(folder == "Facts" ? 1 : 0)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries));
}
