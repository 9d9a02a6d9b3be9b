using System.Text.Json;
using IotVnetDsl;

// A table in JSON, read by JsonDocument.
public sealed record JsonTables : Topology
{
    private const string Json = """
        { "name": "json", "units": 2, "closed": true, "lines": [ { "name": "press", "third": 1 }, { "name": "mill", "third": 2, "size": 26 } ], "tags": { "owner": "ops", "shift": "3" } }
        """;

    private static readonly JsonElement Root = JsonDocument.Parse(Json).RootElement;

    public override string Id => "json-tables";
    public override ResourceGroup ResourceGroup => new("rg-json", Region.WestEurope);

    public VirtualNetwork Network => new("vnet-json") { AddressSpace = ["10.90.0.0/16"], Subnets = [.. Root.GetProperty("lines").EnumerateArray().Select(line => new Subnet(line.GetProperty("name").GetString()!, $"10.90.{line.GetProperty("third").GetInt32()}.0/{(line.TryGetProperty("size", out var size) ? size.GetInt32() : 24)}"))] };
    public IotHub Hub => new($"hub-{Root.GetProperty("name").GetString()}") { Sku = IotHubSku.S1, Capacity = Root.GetProperty("units").GetInt32(), PublicNetworkAccess = Root.GetProperty("closed").GetBoolean() ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled, Tags = [.. Root.GetProperty("tags").EnumerateObject().Select(tag => new Tag(tag.Name, tag.Value.GetString()!))] };
}
