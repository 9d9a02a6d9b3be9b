using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Tests.Resources.Network;

public sealed class EndpointAddressesTests
{
    // Azure says nowhere in which order an interface has its addresses.
    private static readonly JsonObject Endpoint = JsonNode.Parse("""
        {
          "properties": {
            "privateLinkServiceConnections": [ { "properties": { "groupIds": [ "iotHub" ] } } ],
            "networkInterfaces": [ { "properties": { "ipConfigurations": [
              { "properties": { "privateIPAddress": "10.1.1.5", "privateLinkConnectionProperties": { "requiredMemberName": "eventHub" } } },
              { "properties": { "privateIPAddress": "10.1.1.4", "privateLinkConnectionProperties": { "requiredMemberName": "iotHub" } } }
            ] } } ]
          }
        }
        """)!.AsObject();

    [Theory]
    [InlineData(null, "10.1.1.4")]
    [InlineData("eventHub", "10.1.1.5")]
    [InlineData("EVENTHUB", "10.1.1.5")]
    [InlineData("scaleUnit-0", null)]
    public void An_address_is_that_of_its_member_wherever_it_stands(string? member, string? address) =>
        Assert.Equal(address, EndpointAddresses.Find(Endpoint, EndpointAddresses.OutputOf(member))?.ToString());
}
