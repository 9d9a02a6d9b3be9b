using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using IotVnetDsl;

// Settings objects that are bound from JSON in constants: with options, converters of names, numbers in texts, overlays per stage.
public sealed class HubSettings
{
    public string Name { get; set; } = "hub";
    public int Units { get; set; } = 1;
    [JsonPropertyName("groups")]
    public List<string> ConsumerGroups { get; set; } = [];
    public RetentionSettings Retention { get; set; } = new();
    public Dictionary<string, string> Labels { get; set; } = [];
    [JsonIgnore]
    public string Display => $"{Name} x{Units}";
}

public sealed class RetentionSettings
{
    public int Days { get; set; } = 1;
    public bool Locked { get; set; }
    public double? Ratio { get; set; }
}

public sealed record SubnetSettings(string Name, int Third, string[]? Services = null);

public static class Settings
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    public const string Base = """
        {
          "name": "hub-bound", "units": 2, // two are enough
          "groups": ["ops", "audit"],
          "retention": { "days": 3, "ratio": 0.25 },
          "labels": { "owner": "ot", "cost": "4711" },
        }
        """;

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("nothing");

    public static HubSettings For(string stage)
    {
        var settings = Read<HubSettings>(Base);
        var overlay = JsonDocument.Parse(stage switch
        {
            "prod" => """{ "units": 4, "retention": { "locked": true } }""",
            "test" => """{ "name": "hub-tested" }""",
            _ => "{}",
        }).RootElement;
        foreach (var property in overlay.EnumerateObject())
        {
            switch (property.Name)
            {
                case "units" when property.Value.TryGetInt32(out var units):
                    settings.Units = units;
                    break;
                case "name":
                    settings.Name = property.Value.GetString()!;
                    break;
                case "retention" when property.Value.TryGetProperty("locked", out var locked):
                    settings.Retention.Locked = locked.ValueKind == JsonValueKind.True;
                    break;
            }
        }

        return settings;
    }
}

public sealed record BoundSettings(string Stage) : Topology
{
    [DefaultVariant]
    public static BoundSettings Development => new("dev");
    public static BoundSettings Test => new("test");
    public static BoundSettings Production => new("prod");

    private static readonly SubnetSettings[] Subnets = Settings.Read<SubnetSettings[]>("""[{ "Name": "core", "Third": 1 }, { "name": "edge", "third": 2, "services": ["a", "b"] }]""");
    private readonly HubSettings _settings = Settings.For(Stage);

    public override string Id => "bound-settings";
    public override ResourceGroup ResourceGroup => new($"rg-bound-{Stage}", Region.WestEurope);

    public VirtualNetwork Network => new($"vnet-bound-{Stage}") { AddressSpace = ["10.3.0.0/16"], Subnets = [.. Subnets.Select(subnet => new Subnet(subnet.Name, $"10.3.{subnet.Third}.0/24"))] };

    public IotHub Hub => new($"{_settings.Name}-{Stage}")
    {
        Sku = IotHubSku.S1,
        Capacity = _settings.Units,
        ConsumerGroups = [.. _settings.ConsumerGroups],
        BuiltInEndpoint = new() { RetentionDays = _settings.Retention.Days, PartitionCount = 4 },
        Tags = [.. _settings.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => new Tag(label.Key, label.Value)), new("display", _settings.Display), new("ratio", (_settings.Retention.Ratio ?? 1).ToString(CultureInfo.InvariantCulture)), new("locked", _settings.Retention.Locked ? "yes" : "no"), new("services", $"{Subnets.Sum(subnet => subnet.Services?.Length ?? 0)}")],
    };
}
