using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Diffing;

/// <summary>What is shown of a change tells what was from what is to be, however alike the two are.</summary>
public sealed class WordsOfChangesTests
{
    private const string Group = "/subscriptions/a/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks";

    [Theory]
    [InlineData($"{Group}/net-0/subnets/b", $"{Group}/net-1/subnets/b", "net-0/b", "net-1/b")]
    [InlineData($"{Group}/net-0/subnets/b", $"{Group}/net-0/subnets/c", "b", "c")]
    [InlineData("/subscriptions/a/resourceGroups/rg/providers/Microsoft.Network/natGateways/out", "/subscriptions/b/resourceGroups/rg/providers/Microsoft.Network/natGateways/out", "a/rg/Microsoft.Network/out", "b/rg/Microsoft.Network/out")]
    public void Ids_that_end_alike_are_told_apart_by_what_is_around(string have, string want, string before, string after) => Assert.Equal(
        [(before, after)], Shown("Microsoft.Network/privateEndpoints", "properties.subnet.id", have, want).Select(change => (change.Before!, change.After!)));

    [Fact]
    public void An_order_that_changes_is_shown_beside_what_else_does()
    {
        JsonObject Rule(string name, string mask) => new() { ["filterName"] = name, ["action"] = "Accept", ["ipMask"] = mask };
        JsonArray have = [Rule("a", "203.0.113.0/24"), Rule("b", "198.51.100.0/24"), Rule("c", "192.0.2.0/24")];

        Assert.Equal(
            ["classic IP rules b: mask", "classic IP rules"],
            Shown("Microsoft.Devices/IotHubs", "properties.ipFilterRules", have, new JsonArray(Rule("b", "0.0.0.0/0"), Rule("a", "203.0.113.0/24"), Rule("c", "192.0.2.0/24"))).Select(change => change.Name));
        Assert.Equal(
            ["classic IP rules", "classic IP rules"],
            Shown("Microsoft.Devices/IotHubs", "properties.ipFilterRules", have, new JsonArray(Rule("d", "0.0.0.0/0"), Rule("a", "203.0.113.0/24"), Rule("c", "192.0.2.0/24"))).Select(change => change.Name));
    }

    private static IEnumerable<PropertyChange> Shown(string armType, string path, JsonNode have, JsonNode want)
    {
        JsonObject Body(JsonNode value)
        {
            var body = new JsonObject();
            BodyPath.Set(body, path, value.DeepClone());
            return body;
        }

        return BodyDiff.Between([ResourceCatalog.Find(armType)!.Properties.Single(property => property.ArmPath == path)], Body(want), Body(have), _ => false)
            .SelectMany(difference => difference.Shown);
    }
}
