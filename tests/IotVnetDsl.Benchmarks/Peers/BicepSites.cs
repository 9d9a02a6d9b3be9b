using System.Globalization;
using System.Text;

namespace IotVnetDsl.Benchmarks.Peers;

/// <summary>
/// The same sites in Bicep. The hub is written once, with its endpoints: Azure would want two steps, which would cost the peer more.
/// </summary>
internal static class BicepSites
{
    /// <summary>ARM takes as many items of one loop.</summary>
    private const int LongestLoop = 800;

    private const string Zones = """
        resource devicesZone 'Microsoft.Network/privateDnsZones@2024-06-01'EXISTING= { name: 'privatelink.azure-devices.net'LOCATION }
        resource busZone 'Microsoft.Network/privateDnsZones@2024-06-01'EXISTING= { name: 'privatelink.servicebus.windows.net'LOCATION }
        resource blobZone 'Microsoft.Network/privateDnsZones@2024-06-01'EXISTING= { name: 'privatelink.blob.${environment().suffixes.storage}'LOCATION }

        """;

    private static readonly string Declared = Zones.Replace("EXISTING", " ", StringComparison.Ordinal).Replace("LOCATION", ", location: 'global'", StringComparison.Ordinal);
    private static readonly string Existing = Zones.Replace("EXISTING", " existing ", StringComparison.Ordinal).Replace("LOCATION", "", StringComparison.Ordinal);
    private static readonly string Site = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Peers", "site.bicep"));

    /// <summary>Every site written out in one file.</summary>
    public static string WriteOut(string folder, int count)
    {
        var text = new StringBuilder("param location string = resourceGroup().location\n\n").Append(Declared);
        foreach (var number in Enumerable.Range(1, count))
        {
            var key = number.ToString("0000", CultureInfo.InvariantCulture);
            text.Append(Site.Replace("@.", $"{key}.", StringComparison.Ordinal).Replace("${key}", key, StringComparison.Ordinal).Replace("${block}", Block(number), StringComparison.Ordinal)
                .Replace("@ '", $"{key} '", StringComparison.Ordinal).Replace("@\n", $"{key}\n", StringComparison.Ordinal).Replace("@.", $"{key}.", StringComparison.Ordinal));
        }

        return Write(folder, text.ToString());
    }

    /// <summary>A module for a site, and loops over it.</summary>
    public static string Loop(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var site = Site.Replace("@.", ".", StringComparison.Ordinal).Replace("@ '", " '", StringComparison.Ordinal).Replace("@\n", "\n", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "site.bicep"), $"param location string\nparam key string\nparam block string\n\n{Existing}{site}");
        var text = new StringBuilder("param location string = resourceGroup().location\n\n").Append(Declared);
        for (var first = 1; first <= count; first += LongestLoop)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                module sites{{first}} 'site.bicep' = [for number in range({{first}}, {{Math.Min(LongestLoop, count - first + 1)}}): {
                  name: 'site${padLeft(number, 4, '0')}'
                  params: {
                    location: location
                    key: padLeft(number, 4, '0')
                    block: '10.${(number - 1) / 256}.${(number - 1) % 256}'
                  }
                  dependsOn: [devicesZone, busZone, blobZone]
                }]

                """);
        }

        return Write(folder, text.ToString());
    }

    private static string Block(int number) => string.Create(CultureInfo.InvariantCulture, $"10.{(number - 1) / 256}.{(number - 1) % 256}");

    private static string Write(string folder, string main)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "main.bicep"), main);
        File.WriteAllText(Path.Combine(folder, "main.bicepparam"), "using './main.bicep'\n\nparam location = 'westeurope'\n");
        // The linter's limit of resources in a file is no matter here.
        File.WriteAllText(Path.Combine(folder, "bicepconfig.json"), """{ "analyzers": { "core": { "rules": { "max-resources": { "level": "off" } } } } }""");
        return folder;
    }
}
