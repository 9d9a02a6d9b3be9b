using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>The body of a full PUT on what exists.</summary>
public sealed class BodyOverlayTests
{
    private const string Hub = "Microsoft.Devices/IotHubs";

    [Fact]
    public void What_is_not_in_the_body_stays() => Assert.Equal(
        """{"properties":{"a":1,"b":3}}""", Lay(Hub, """{"properties":{"a":1,"b":2}}""", """{"properties":{"b":3}}"""));

    [Fact]
    public void A_null_removes() => Assert.Equal("""{"properties":{"a":1}}""", Lay(Hub, """{"properties":{"a":1,"b":2}}""", """{"properties":{"b":null}}"""));

    [Fact]
    public void What_only_azure_sets_is_left_out() => Assert.Equal(
        """{"location":"eastus","sku":{"name":"S1"},"identity":{"type":"SystemAssigned","userAssignedIdentities":{"/x":{}}},"properties":{}}""",
        Lay(
            Hub,
            """
            {"id":"/x","name":"x","type":"t","etag":"e","location":"eastus","sku":{"name":"S1","tier":"Standard"},
             "identity":{"type":"SystemAssigned","principalId":"p","tenantId":"t","userAssignedIdentities":{"/x":{"principalId":"p","clientId":"c"}}},
             "properties":{"provisioningState":"Succeeded","state":"Active","hostName":"h","privateEndpointConnections":[{}]}}
            """,
            "{}"));

    [Fact]
    public void Items_of_a_list_are_those_of_the_body_each_over_the_current_one() => Assert.Equal(
        """{"properties":{"routing":{"endpoints":{"eventHubs":[{"name":"new"},{"name":"Kept","id":"1","connectionString":"****","entityPath":"b"}]}}}}""",
        Lay(
            Hub,
            """{"properties":{"routing":{"endpoints":{"eventHubs":[{"name":"gone"},{"name":"kept","id":"1","connectionString":"****","entityPath":"a"}]}}}}""",
            """{"properties":{"routing":{"endpoints":{"eventHubs":[{"name":"new"},{"name":"Kept","entityPath":"b"}]}}}}"""));

    [Fact]
    public void A_list_without_keys_is_replaced() => Assert.Equal(
        """{"properties":{"addressSpace":{"addressPrefixes":["10.1.0.0/16"]}}}""",
        Lay(
            "Microsoft.Network/virtualNetworks",
            """{"properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]},"subnets":[{"name":"a"}]}}""",
            """{"properties":{"addressSpace":{"addressPrefixes":["10.1.0.0/16"]}}}"""));

    [Fact]
    public void Member_names_ignore_case() => Assert.Equal("""{"Properties":{"A":2}}""", Lay(Hub, """{"Properties":{"A":1}}""", """{"properties":{"a":2}}"""));

    [Fact]
    public void Neither_body_is_changed()
    {
        var current = JsonNode.Parse("""{"id":"/x","properties":{"a":1}}""")!.AsObject();
        var body = JsonNode.Parse("""{"properties":{"a":2}}""")!.AsObject();

        ResourceCatalog.Overlay(Hub, current, body);

        Assert.Equal("""{"id":"/x","properties":{"a":1}}""", current.ToJsonString());
        Assert.Equal("""{"properties":{"a":2}}""", body.ToJsonString());
    }

    private static string Lay(string type, string current, string body) =>
        ResourceCatalog.Overlay(type, JsonNode.Parse(current)!.AsObject(), JsonNode.Parse(body)!.AsObject()).ToJsonString();
}
