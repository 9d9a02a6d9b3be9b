using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>Under which addresses an account answers, in its own region and in the paired one.</summary>
internal static class StorageEndpoints
{
    /// <summary>Which services an account has, by kind; the older kind has no file system and no web site.</summary>
    private static string[] Services(JsonObject body) => (body.Text("kind"), body.Text("sku.tier")) switch
    {
        ("Storage", _) => ["blob", "queue", "table", "file"],
        ("BlobStorage", _) => ["dfs", "blob", "table"],
        ("FileStorage", _) => ["file"],
        ("BlockBlobStorage", _) => ["dfs", "web", "blob"],
        (_, "Premium") => ["web", "blob"],
        _ => ["dfs", "web", "blob", "queue", "table", "file"],
    };

    public static void Render(Cloud cloud, ResourceRecord record, JsonObject body)
    {
        var region = Regions.Find(body.Text("location")!)!;
        foreach (var service in Services(body))
            body.Put($"properties.primaryEndpoints.{service}", Address(record.Id.Name, service, region, cloud.Names));
        ShowRouting(cloud, record, body, region, "primaryEndpoints");
        body.Put("properties.primaryLocation", region.Name);
        body.Put("properties.statusOfPrimary", "available");
        var sku = body.Text("sku.name")!;
        if (region.Pair is not { } pair || !(sku.Contains("GRS", StringComparison.Ordinal) || sku.Contains("GZRS", StringComparison.Ordinal)))
            return;
        body.Put("properties.secondaryLocation", pair);
        body.Put("properties.statusOfSecondary", "available");
        if (!sku.Contains("RAG", StringComparison.Ordinal))
            return;
        foreach (var service in Services(body).Where(service => service != "file"))
            body.Put($"properties.secondaryEndpoints.{service}", Address($"{record.Id.Name}-secondary", service, region, cloud.Names));
        ShowRouting(cloud, record, body, region, "secondaryEndpoints", "-secondary");
    }

    /// <summary>Addresses that lead over Microsoft's network or over the internet, where they are asked for; the latter are fewer.</summary>
    private static void ShowRouting(Cloud cloud, ResourceRecord record, JsonObject body, Region region, string endpoints, string suffix = "")
    {
        foreach (var way in new[] { "microsoft", "internet" })
        {
            if (body.Flag($"properties.routingPreference.publish{char.ToUpperInvariant(way[0])}{way[1..]}Endpoints") != true)
                continue;
            foreach (var service in Services(body).Where(service => way == "microsoft" || service is not ("queue" or "table")).Where(service => suffix.Length == 0 || service != "file"))
                body.Put($"properties.{endpoints}.{way}Endpoints.{service}", Address($"{record.Id.Name}-{way}routing{suffix}", service, region, cloud.Names));
        }
    }

    /// <summary>Web sites stand in a numbered zone of their region; which number nobody publishes.</summary>
    private static string Address(string name, string service, Region region, CloudNames cloud) => service == "web"
        ? $"https://{name}.z{ZoneOf(region)}.web.{cloud.Storage}/"
        : $"https://{name}.{service}.{cloud.Storage}/";

    private static int ZoneOf(Region region) => WebZones.Of(region.Name) ?? 1 + (region.Name.Sum(letter => letter) % 99);
}
