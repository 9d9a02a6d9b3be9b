using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl;

// Settings in JSON: read by nodes, by elements, and into records.
public sealed record JsonSite(string Name, int Second, string[] Lines, JsonLimits? Limits = null);
public sealed record JsonLimits { public int Units { get; init; } = 1; public bool Closed { get; init; } }

public sealed record JsonRecords(string Stage = "dev") : Topology
{
    public static JsonRecords Dev => new();
    public static JsonRecords Prod => new("prod");

    private const string Text = """
        { "sites": [ { "name": "north", "second": 85, "lines": ["press", "mill"], "limits": { "units": 2, "closed": true } }, { "name": "south", "second": 86, "lines": [] } ],
          "stages": { "dev": { "suffix": "d", "more": null }, "prod": { "suffix": "p", "more": 3.5 } } }
        """;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly JsonNode Root = JsonNode.Parse(Text)!;
    private static readonly JsonSite[] Sites = Root["sites"].Deserialize<JsonSite[]>(Web)!;

    private string Suffix => Root["stages"]![Stage]!["suffix"]!.GetValue<string>();

    public override string Id => "json-records";
    public override ResourceGroup ResourceGroup => new($"rg-json-{Suffix}", Region.WestEurope);

    public IEnumerable<VirtualNetwork> Networks => Sites.Select(site => new VirtualNetwork($"vnet-{site.Name}-{Suffix}") { AddressSpace = [$"10.{site.Second}.0.0/16"], Subnets = [.. site.Lines.Select((line, at) => new Subnet(line, $"10.{site.Second}.{at}.0/24"))] });
    public IotHub Hub { get { using var document = JsonDocument.Parse(Text); var first = document.RootElement.GetProperty("sites")[0]; return new($"hub-{(string)Root["sites"]![1]!["name"]!}") { Sku = IotHubSku.S1, Capacity = Sites[0].Limits?.Units ?? 1, PublicNetworkAccess = first.GetProperty("limits").GetProperty("closed").GetBoolean() ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled, Tags = [new("count", Root["sites"]!.AsArray().Count.ToString()), new("kind", document.RootElement.GetProperty("stages").GetProperty(Stage).GetProperty("more").ValueKind.ToString()), new("names", string.Join(",", document.RootElement.EnumerateObject().Select(property => property.Name)))] }; } }
}
