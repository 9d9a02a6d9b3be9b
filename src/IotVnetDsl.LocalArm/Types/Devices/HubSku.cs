using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>Tiers, units, and how a hub may move between them.</summary>
internal static class HubSku
{
    /// <summary>Tier, most units and messages a day and unit by SKU.</summary>
    private static readonly Dictionary<string, (string Tier, int Units, int Messages)> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["F1"] = ("Free", 1, 8_000),
        ["B1"] = ("Basic", 200, 400_000),
        ["B2"] = ("Basic", 200, 6_000_000),
        ["B3"] = ("Basic", 10, 300_000_000),
        ["S1"] = ("Standard", 200, 400_000),
        ["S2"] = ("Standard", 200, 6_000_000),
        ["S3"] = ("Standard", 10, 300_000_000),
    };

    public static bool IsFree(JsonObject hub) => hub.Says("sku.name", "F1");

    public static decimal MessagesPerDay(JsonObject hub) => ByName[hub.Text("sku.name")!].Messages * hub.Number("sku.capacity")!.Value;

    /// <summary>The SKUs of a hub's own tier, as <c>skus</c> answers them.</summary>
    public static JsonArray Reachable(JsonObject hub) =>
    [
        .. ByName.Where(sku => hub.Says("sku.tier", sku.Value.Tier)).Select(sku => new JsonObject
        {
            ["resourceType"] = IotHub.TypeName,
            ["sku"] = new JsonObject { ["name"] = sku.Key, ["tier"] = sku.Value.Tier },
            ["capacity"] = new JsonObject { ["minimum"] = 1, ["maximum"] = sku.Value.Units, ["default"] = 1, ["scaleType"] = sku.Value.Units == 1 ? "None" : "Manual" },
        }),
    ];

    public static void Check(WriteContext write)
    {
        var name = write.Body.Text("sku.name")!;
        if (!ByName.TryGetValue(name, out var sku))
            throw new IotHubError(IotHubError.Generic, $"The SKU '{name}' is not valid. Allowed values: {string.Join(", ", ByName.Keys)}.");
        write.Body.Put("sku.name", name.ToUpperInvariant());
        write.Body.Put("sku.tier", sku.Tier);
        write.Body.PutIfAbsent("sku.capacity", 1);
        var capacity = write.Body.Number("sku.capacity");
        if (capacity is null || capacity < 1 || capacity > sku.Units || capacity % 1 != 0)
        {
            throw new IotHubError(IotHubError.Generic,
                $"The capacity {write.Body.Text("sku.capacity")} is not valid for the SKU {name}. It must be between 1 and {sku.Units}.");
        }

        if (write.Body.Says("properties.features", "DeviceManagement") && sku.Tier != "Standard")
            throw new IotHubError(IotHubError.FeatureNotAvailable, $"The feature 'DeviceManagement' is not available for the SKU {name}.");
        CheckPartitions(write, sku.Tier);
        CheckMove(write, sku.Tier);
        CheckCount(write);
    }

    private static void CheckPartitions(WriteContext write, string tier)
    {
        const string Partitions = "properties.eventHubEndpoints.events.partitionCount";
        var most = tier == "Free" ? 2 : 32;
        write.Body.PutIfAbsent(Partitions, Math.Min(4, most));
        if (write.Body.Number(Partitions) is not { } count || count < 2 || count > most || count % 1 != 0)
            throw new IotHubError(IotHubError.WrongPartitionCount, $"Invalid PartitionCount {write.Body.Text(Partitions)} - value must be between 2 and {most}");
    }

    private static void CheckMove(WriteContext write, string tier)
    {
        var before = write.Existing?.Body.Text("sku.tier");
        if (before == tier || before is null)
            return;
        if (before == "Free" || tier == "Free" || (before == "Standard" && tier == "Basic"))
            throw new IotHubError(IotHubError.Generic, $"An IoT hub of the {before} tier cannot be changed to the {tier} tier.");
    }

    private static void CheckCount(WriteContext write)
    {
        if (!write.IsCreate)
            return;
        var hubs = write.Cloud.Store.OfType(IotHub.TypeName).Where(hub => hub.Id.IsUnder(write.Id.Subscription!)).ToList();
        var most = write.Cloud.Switches[Switches.HubQuota];
        if (hubs.Count >= double.Parse(most, CultureInfo.InvariantCulture))
        {
            throw new IotHubError(403002,
                $"Max number of Iot Hubs exceeded for subscription = {write.Id.Subscription!.Name}, Current = {hubs.Count}, Max = {most}");
        }

        if (IsFree(write.Body) && hubs.Any(hub => IsFree(hub.Body)))
        {
            throw new IotHubError(403003,
                $"Max number of free Iot Hubs exceeded for subscription = {write.Id.Subscription!.Name}, Current = 1, Max = 1");
        }
    }
}
